/** What customers are worth and how much they take part, from what they did. */
@NullMarked
package koe.dashboard.value;

import org.jspecify.annotations.NullMarked;
