/** Who sends answers, how fast, and whether they look as if somebody had meant them. */
@NullMarked
package koe.response.scrutiny;

import org.jspecify.annotations.NullMarked;
