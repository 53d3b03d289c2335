/** What holds for the module as a whole. */
@NullMarked
package koe.dashboard.app;

import org.jspecify.annotations.NullMarked;
