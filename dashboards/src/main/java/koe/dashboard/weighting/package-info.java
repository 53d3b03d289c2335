/** Metrics of answers that were weighted to stand for all customers. */
@NullMarked
package koe.dashboard.weighting;

import org.jspecify.annotations.NullMarked;
