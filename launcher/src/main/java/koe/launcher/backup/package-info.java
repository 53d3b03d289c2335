/** Everything an installation knows, in one file and back. */
@NullMarked
package koe.launcher.backup;

import org.jspecify.annotations.NullMarked;
