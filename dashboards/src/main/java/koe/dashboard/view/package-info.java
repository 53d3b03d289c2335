/** Pages of figures that somebody wants to come back to. */
@NullMarked
package koe.dashboard.view;

import org.jspecify.annotations.NullMarked;
