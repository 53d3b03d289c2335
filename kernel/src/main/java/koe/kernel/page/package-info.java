/** Pages: the frame around them, their language, their assets. */
@NullMarked
package koe.kernel.page;

import org.jspecify.annotations.NullMarked;
