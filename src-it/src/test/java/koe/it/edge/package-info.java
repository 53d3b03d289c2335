/** What every answer of Koe has in common, also those of the server itself. */
@NullMarked
package koe.it.edge;

import org.jspecify.annotations.NullMarked;
