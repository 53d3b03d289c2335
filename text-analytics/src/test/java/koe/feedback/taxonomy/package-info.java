@NullMarked
package koe.feedback.taxonomy;

import org.jspecify.annotations.NullMarked;
