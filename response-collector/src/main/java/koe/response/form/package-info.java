/** The pages on which customers answer. */
@NullMarked
package koe.response.form;

import org.jspecify.annotations.NullMarked;
