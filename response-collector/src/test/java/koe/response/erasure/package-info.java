@NullMarked
package koe.response.erasure;

import org.jspecify.annotations.NullMarked;
