/** Tests of value. */
@NullMarked
package koe.dashboard.value;

import org.jspecify.annotations.NullMarked;
