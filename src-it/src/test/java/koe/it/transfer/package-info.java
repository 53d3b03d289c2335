/** Surveys that come from other systems and go to them. */
@NullMarked
package koe.it.transfer;

import org.jspecify.annotations.NullMarked;
