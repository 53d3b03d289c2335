/** How the intake of this server is, for those who run it. */
@NullMarked
package koe.response.system;

import org.jspecify.annotations.NullMarked;
