/** What every module needs and none owns. */
@NullMarked
package koe.kernel;

import org.jspecify.annotations.NullMarked;
