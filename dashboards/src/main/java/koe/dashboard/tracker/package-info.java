/** Issues in the trackers of product teams, and what becomes of them there. */
@NullMarked
package koe.dashboard.tracker;

import org.jspecify.annotations.NullMarked;
