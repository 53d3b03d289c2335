/** Long work that answers 202 and reports its progress. */
@NullMarked
package koe.kernel.job;

import org.jspecify.annotations.NullMarked;
