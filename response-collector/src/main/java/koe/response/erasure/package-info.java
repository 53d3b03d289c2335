/** Erases what a person answered when their erasure is asked for. */
@NullMarked
package koe.response.erasure;

import org.jspecify.annotations.NullMarked;
