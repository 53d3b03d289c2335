/** The themes of a workspace: kept, changed, tried out. */
@NullMarked
package koe.feedback.taxonomy;

import org.jspecify.annotations.NullMarked;
