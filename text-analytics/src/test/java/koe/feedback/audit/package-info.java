@NullMarked
package koe.feedback.audit;

import org.jspecify.annotations.NullMarked;
