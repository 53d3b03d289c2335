/** From a survey to a follow-up, through a running Koe. */
@NullMarked
package koe.it.circle;

import org.jspecify.annotations.NullMarked;
