/** The whole analysis of one comment, from its text to its meaning. */
@NullMarked
package koe.understanding.analysis;

import org.jspecify.annotations.NullMarked;
