/** The whole analysis of one comment, from its text to its meaning. */
@NullMarked
package koe.feedback.analysis;

import org.jspecify.annotations.NullMarked;
