/** What a metric is to be by a day, and whether it will be. */
@NullMarked
package koe.dashboard.goal;

import org.jspecify.annotations.NullMarked;
