/** Groups of contacts, told by an expression. */
@NullMarked
package koe.survey.segment;

import org.jspecify.annotations.NullMarked;
