/** The same request twice makes one thing. */
@NullMarked
package koe.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
