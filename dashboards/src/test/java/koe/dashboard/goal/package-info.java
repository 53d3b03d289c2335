/** Tests of goals. */
@NullMarked
package koe.dashboard.goal;

import org.jspecify.annotations.NullMarked;
