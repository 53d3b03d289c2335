/** Tests of what is shown beside figures. */
@NullMarked
package koe.dashboard.journey;

import org.jspecify.annotations.NullMarked;
