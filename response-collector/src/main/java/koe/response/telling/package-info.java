/** Tells survey-service what customers answered, for segments and for what is held on a person. */
@NullMarked
package koe.response.telling;

import org.jspecify.annotations.NullMarked;
