/** The customer's page in a browser and without one. */
@NullMarked
package koe.it.page;

import org.jspecify.annotations.NullMarked;
