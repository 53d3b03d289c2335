/** What customers said, word for word, with what was understood of it. */
@NullMarked
package koe.dashboard.verbatim;

import org.jspecify.annotations.NullMarked;
