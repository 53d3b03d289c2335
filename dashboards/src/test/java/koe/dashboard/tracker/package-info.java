@NullMarked
package koe.dashboard.tracker;

import org.jspecify.annotations.NullMarked;
