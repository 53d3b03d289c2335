@NullMarked
package koe.feedback.saved;

import org.jspecify.annotations.NullMarked;
