@NullMarked
package koe.feedback.driver;

import org.jspecify.annotations.NullMarked;
