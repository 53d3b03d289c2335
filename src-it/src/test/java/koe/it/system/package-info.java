/** A running Koe and the ways to talk to it, so that tests read like prose. */
@NullMarked
package koe.it.system;

import org.jspecify.annotations.NullMarked;
