/** Which themes move a metric, and by how much. */
@NullMarked
package koe.feedback.driver;

import org.jspecify.annotations.NullMarked;
