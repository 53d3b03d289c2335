/** A workspace that shows a newcomer what a year with Koe looks like. */
@NullMarked
package koe.launcher.demo;

import org.jspecify.annotations.NullMarked;
