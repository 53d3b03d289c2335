/** Finds comments again: by words of both languages, by theme, sentiment, score and time. */
@NullMarked
package koe.feedback.search;

import org.jspecify.annotations.NullMarked;
