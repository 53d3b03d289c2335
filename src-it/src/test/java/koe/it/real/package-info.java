/** Real answers of real people, counted by Koe and by hand. */
@NullMarked
package koe.it.real;

import org.jspecify.annotations.NullMarked;
