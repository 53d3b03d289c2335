@NullMarked
package koe.launcher;

import org.jspecify.annotations.NullMarked;
