/** Strict JSON: what was sent is what is read, or it is refused with a pointer. */
@NullMarked
package koe.kernel.json;

import org.jspecify.annotations.NullMarked;
