/** The application server and the applications that run on it. */
@NullMarked
package koe.launcher.server;

import org.jspecify.annotations.NullMarked;
