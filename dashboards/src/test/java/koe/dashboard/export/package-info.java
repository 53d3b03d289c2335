/** Tests of exports. */
@NullMarked
package koe.dashboard.export;

import org.jspecify.annotations.NullMarked;
