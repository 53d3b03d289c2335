/** Phrases that no theme covers and that deserve one. */
@NullMarked
package koe.feedback.suggestion;

import org.jspecify.annotations.NullMarked;
