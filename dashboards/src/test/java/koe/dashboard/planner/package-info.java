@NullMarked
package koe.dashboard.planner;

import org.jspecify.annotations.NullMarked;
