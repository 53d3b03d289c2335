/** Teams that close the loop: when they work, and who is next when a task is late. */
@NullMarked
package koe.dashboard.team;

import org.jspecify.annotations.NullMarked;
