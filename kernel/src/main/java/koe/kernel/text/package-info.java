/** Texts of the interface in Japanese and English. */
@NullMarked
package koe.kernel.text;

import org.jspecify.annotations.NullMarked;
