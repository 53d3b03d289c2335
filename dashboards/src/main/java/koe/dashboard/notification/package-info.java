/** Tells the staff of new follow-ups, by mail and in their chats. */
@NullMarked
package koe.dashboard.notification;

import org.jspecify.annotations.NullMarked;
