/** How dashboards starts, and whether it is well. */
@NullMarked
package koe.dashboard.app;

import org.jspecify.annotations.NullMarked;
