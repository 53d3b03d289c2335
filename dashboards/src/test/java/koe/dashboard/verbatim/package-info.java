/** What is masked in comments. */
@NullMarked
package koe.dashboard.verbatim;

import org.jspecify.annotations.NullMarked;
