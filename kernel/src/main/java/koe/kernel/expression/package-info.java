/** The expression language of survey definitions, which also serves segments and rules. */
@NullMarked
package koe.kernel.expression;

import org.jspecify.annotations.NullMarked;
