@NullMarked
package koe.launcher.home;

import org.jspecify.annotations.NullMarked;
