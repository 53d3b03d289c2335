@NullMarked
package koe.feedback.suggestion;

import org.jspecify.annotations.NullMarked;
