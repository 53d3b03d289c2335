/** From a comment to the message that something was done about it. */
@NullMarked
package koe.dashboard.announcement;

import org.jspecify.annotations.NullMarked;
