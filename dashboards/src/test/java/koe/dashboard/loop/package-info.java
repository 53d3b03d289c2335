@NullMarked
package koe.dashboard.loop;

import org.jspecify.annotations.NullMarked;
