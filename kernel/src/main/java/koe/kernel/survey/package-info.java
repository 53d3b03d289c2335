/** What a survey asks: its definition in SurveyJS's format, and how answers are held against it. */
@NullMarked
package koe.kernel.survey;

import org.jspecify.annotations.NullMarked;
