/** Telling those who raised something that it was done. */
@NullMarked
package koe.survey.announcement;

import org.jspecify.annotations.NullMarked;
