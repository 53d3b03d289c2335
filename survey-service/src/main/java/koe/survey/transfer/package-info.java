/** Surveys that come from other systems. */
@NullMarked
package koe.survey.transfer;

import org.jspecify.annotations.NullMarked;
