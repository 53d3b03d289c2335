/** How a module becomes an application: configuration, clock, and what every module registers. */
@NullMarked
package koe.kernel.app;

import org.jspecify.annotations.NullMarked;
