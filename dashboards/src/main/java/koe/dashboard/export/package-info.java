/** Everything as a file: for spreadsheets, statistics and other systems. */
@NullMarked
package koe.dashboard.export;

import org.jspecify.annotations.NullMarked;
