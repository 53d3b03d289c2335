@NullMarked
package koe.dashboard.assistant;

import org.jspecify.annotations.NullMarked;
