@NullMarked
package koe.dashboard.style;

import org.jspecify.annotations.NullMarked;
