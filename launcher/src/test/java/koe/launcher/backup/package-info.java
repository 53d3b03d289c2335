@NullMarked
package koe.launcher.backup;

import org.jspecify.annotations.NullMarked;
