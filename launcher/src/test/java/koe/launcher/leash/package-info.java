@NullMarked
package koe.launcher.leash;

import org.jspecify.annotations.NullMarked;
