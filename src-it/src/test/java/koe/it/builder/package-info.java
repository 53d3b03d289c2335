/** Surveys made in the builder, as CX teams do it. */
@NullMarked
package koe.it.builder;

import org.jspecify.annotations.NullMarked;
