/** Searches that people keep, and what came since they looked. */
@NullMarked
package koe.feedback.saved;

import org.jspecify.annotations.NullMarked;
