/** Days that are not like others. */
@NullMarked
package koe.kernel.calendar;

import org.jspecify.annotations.NullMarked;
