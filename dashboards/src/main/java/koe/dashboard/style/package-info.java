/** Reading scores of people who, as in Japan, keep away from the ends of a scale. */
@NullMarked
package koe.dashboard.style;

import org.jspecify.annotations.NullMarked;
