/** Tells praise from complaint, in Japanese and English. */
@NullMarked
package koe.feedback.sentiment;

import org.jspecify.annotations.NullMarked;
