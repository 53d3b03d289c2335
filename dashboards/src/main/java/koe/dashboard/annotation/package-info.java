/** What happened on a day, to be read with the figures of that day. */
@NullMarked
package koe.dashboard.annotation;

import org.jspecify.annotations.NullMarked;
