/** The workspace that a caller belongs to. */
@NullMarked
package koe.kernel.workspace;

import org.jspecify.annotations.NullMarked;
