/** NPS, CSAT and CES with their intervals, computed from exact counts. */
@NullMarked
package koe.dashboard.metric;

import org.jspecify.annotations.NullMarked;
