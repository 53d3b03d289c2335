@NullMarked
package koe.launcher.demo;

import org.jspecify.annotations.NullMarked;
