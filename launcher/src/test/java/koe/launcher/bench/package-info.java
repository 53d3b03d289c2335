@NullMarked
package koe.launcher.bench;

import org.jspecify.annotations.NullMarked;
