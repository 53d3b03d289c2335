/** How fast Koe is on this machine, next to what could be had at best. */
@NullMarked
package koe.launcher.bench;

import org.jspecify.annotations.NullMarked;
