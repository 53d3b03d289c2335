/** Tests of corrections. */
@NullMarked
package koe.response.correction;

import org.jspecify.annotations.NullMarked;
