@NullMarked
package koe.launcher.database;

import org.jspecify.annotations.NullMarked;
