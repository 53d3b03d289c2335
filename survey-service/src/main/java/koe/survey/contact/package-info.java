/** The customers who may be asked. */
@NullMarked
package koe.survey.contact;

import org.jspecify.annotations.NullMarked;
