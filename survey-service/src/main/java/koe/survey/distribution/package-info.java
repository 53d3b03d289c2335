/** Whom a survey is sent to: planned as one invitation or one skip per contact, then sent. */
@NullMarked
package koe.survey.distribution;

import org.jspecify.annotations.NullMarked;
