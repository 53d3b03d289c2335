/** The page on which any slice of a metric is looked at: its address is the view. */
@NullMarked
package koe.dashboard.numbers;

import org.jspecify.annotations.NullMarked;
