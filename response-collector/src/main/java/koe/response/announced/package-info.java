/** The page of customers who are told that what they raised was done. */
@NullMarked
package koe.response.announced;

import org.jspecify.annotations.NullMarked;
