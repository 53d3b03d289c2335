/** How fast comments are understood, next to the bare tokenizers, in one process. */
@NullMarked
package koe.bench;

import org.jspecify.annotations.NullMarked;
