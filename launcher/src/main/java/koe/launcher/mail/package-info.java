/** Mail that is caught instead of sent. */
@NullMarked
package koe.launcher.mail;

import org.jspecify.annotations.NullMarked;
