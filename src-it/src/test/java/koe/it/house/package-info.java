/** The order of the house: what may depend on what, and who may call which route. */
@NullMarked
package koe.it.house;

import org.jspecify.annotations.NullMarked;
