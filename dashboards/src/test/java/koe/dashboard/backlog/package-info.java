/** Insights counted from comments. */
@NullMarked
package koe.dashboard.backlog;

import org.jspecify.annotations.NullMarked;
