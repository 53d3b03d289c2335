@NullMarked
package koe.feedback.app;

import org.jspecify.annotations.NullMarked;
