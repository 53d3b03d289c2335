/** Who may do what, asked of a running Koe. */
@NullMarked
package koe.it.access;

import org.jspecify.annotations.NullMarked;
