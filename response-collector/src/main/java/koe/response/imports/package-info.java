/** Earlier responses, taken in from files. */
@NullMarked
package koe.response.imports;

import org.jspecify.annotations.NullMarked;
