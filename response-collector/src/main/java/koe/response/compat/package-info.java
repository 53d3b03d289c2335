/** Formbricks' client API, so that programs made for it can send their answers to Koe. */
@NullMarked
package koe.response.compat;

import org.jspecify.annotations.NullMarked;
