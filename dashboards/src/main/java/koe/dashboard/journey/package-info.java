/** The customer's journey: touchpoints in their order, how each is going, and the goals set. */
@NullMarked
package koe.dashboard.journey;

import org.jspecify.annotations.NullMarked;
