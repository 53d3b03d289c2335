/** The directory that holds everything an installation owns, and the keys to it. */
@NullMarked
package koe.launcher.home;

import org.jspecify.annotations.NullMarked;
