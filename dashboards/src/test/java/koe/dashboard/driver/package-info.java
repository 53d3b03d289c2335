@NullMarked
package koe.dashboard.driver;

import org.jspecify.annotations.NullMarked;
