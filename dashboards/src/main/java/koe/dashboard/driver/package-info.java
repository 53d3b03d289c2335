/** Which of the ratings of a survey drive its metric: importance next to performance. */
@NullMarked
package koe.dashboard.driver;

import org.jspecify.annotations.NullMarked;
