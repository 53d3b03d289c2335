/** Erases whom follow-ups were about when their erasure is asked for. */
@NullMarked
package koe.dashboard.erasure;

import org.jspecify.annotations.NullMarked;
