/** How text-analytics starts, and the work it does in the background. */
@NullMarked
package koe.feedback.app;

import org.jspecify.annotations.NullMarked;
