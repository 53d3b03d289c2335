@NullMarked
package koe.launcher.mail;

import org.jspecify.annotations.NullMarked;
