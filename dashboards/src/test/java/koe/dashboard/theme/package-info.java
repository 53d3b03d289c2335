@NullMarked
package koe.dashboard.theme;

import org.jspecify.annotations.NullMarked;
