/** How many people to ask, and whether enough have answered. */
@NullMarked
package koe.dashboard.planner;

import org.jspecify.annotations.NullMarked;
