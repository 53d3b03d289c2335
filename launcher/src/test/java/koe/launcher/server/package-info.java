@NullMarked
package koe.launcher.server;

import org.jspecify.annotations.NullMarked;
