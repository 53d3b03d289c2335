/** Erases what a person wrote when their erasure is asked for. */
@NullMarked
package koe.feedback.erasure;

import org.jspecify.annotations.NullMarked;
