/** Whether the loop is closed, how fast, and whether that helped. */
@NullMarked
package koe.dashboard.loop;

import org.jspecify.annotations.NullMarked;
