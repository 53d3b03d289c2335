/** The page on which a customer answers: HTML that is complete without JavaScript. */
@NullMarked
package koe.kernel.form;

import org.jspecify.annotations.NullMarked;
