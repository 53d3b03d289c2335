/** Reads a comment: cleans it, cuts it into sentences, and turns these into words with offsets. */
@NullMarked
package koe.understanding.language;

import org.jspecify.annotations.NullMarked;
