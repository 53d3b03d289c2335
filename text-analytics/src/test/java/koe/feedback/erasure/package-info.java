@NullMarked
package koe.feedback.erasure;

import org.jspecify.annotations.NullMarked;
