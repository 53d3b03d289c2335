@NullMarked
package koe.dashboard.customer;

import org.jspecify.annotations.NullMarked;
