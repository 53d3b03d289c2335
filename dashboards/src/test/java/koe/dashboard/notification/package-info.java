/** Tests of notifications. */
@NullMarked
package koe.dashboard.notification;

import org.jspecify.annotations.NullMarked;
