/** The first page: how customers feel, why, and what is being done about it. */
@NullMarked
package koe.dashboard.overview;

import org.jspecify.annotations.NullMarked;
