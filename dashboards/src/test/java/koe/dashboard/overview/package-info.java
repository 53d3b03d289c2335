/** What the first page gathers. */
@NullMarked
package koe.dashboard.overview;

import org.jspecify.annotations.NullMarked;
