/** Models that learn from a workspace's own scores and corrections. */
@NullMarked
package koe.feedback.model;

import org.jspecify.annotations.NullMarked;
