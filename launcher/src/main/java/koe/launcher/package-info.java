/** The commands of Koe: start it, back it up, restore it. */
@NullMarked
package koe.launcher;

import org.jspecify.annotations.NullMarked;
