/** What is said to the person at the terminal. */
@NullMarked
package koe.launcher.console;

import org.jspecify.annotations.NullMarked;
