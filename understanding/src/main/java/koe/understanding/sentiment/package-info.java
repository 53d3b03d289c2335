/** Tells praise from complaint, in Japanese and English. */
@NullMarked
package koe.understanding.sentiment;

import org.jspecify.annotations.NullMarked;
