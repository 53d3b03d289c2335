/** Parts of Koe inside the application server. */
@NullMarked
package koe.it.server;

import org.jspecify.annotations.NullMarked;
