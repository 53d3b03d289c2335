/** Responses as staff read them. */
@NullMarked
package koe.response.answer;

import org.jspecify.annotations.NullMarked;
