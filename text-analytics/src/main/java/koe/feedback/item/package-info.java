/** Comments: gathered, understood, found again, corrected. */
@NullMarked
package koe.feedback.item;

import org.jspecify.annotations.NullMarked;
