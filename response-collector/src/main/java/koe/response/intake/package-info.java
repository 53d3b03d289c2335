/** The public door: what stands behind a link, and how an answer is recorded. */
@NullMarked
package koe.response.intake;

import org.jspecify.annotations.NullMarked;
