/** One customer: what was sent, answered, bought and done, in the order in which it happened. */
@NullMarked
package koe.dashboard.customer;

import org.jspecify.annotations.NullMarked;
