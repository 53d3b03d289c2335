/** Tests of calls to others. */
@NullMarked
package koe.dashboard.outbound;

import org.jspecify.annotations.NullMarked;
