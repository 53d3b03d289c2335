/** The public door: answers come in once, whole, or not at all. */
@NullMarked
package koe.it.door;

import org.jspecify.annotations.NullMarked;
