/** What ties a server to the launcher that started it. */
@NullMarked
package koe.launcher.leash;

import org.jspecify.annotations.NullMarked;
