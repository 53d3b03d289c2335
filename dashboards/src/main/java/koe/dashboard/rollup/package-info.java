/** Counts of scores that are kept while answers come in, so that figures need not count rows. */
@NullMarked
package koe.dashboard.rollup;

import org.jspecify.annotations.NullMarked;
