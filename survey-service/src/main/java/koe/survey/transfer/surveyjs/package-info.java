/** Definitions that were made for SurveyJS elsewhere. */
@NullMarked
package koe.survey.transfer.surveyjs;

import org.jspecify.annotations.NullMarked;
