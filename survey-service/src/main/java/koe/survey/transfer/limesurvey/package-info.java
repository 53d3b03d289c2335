/** Surveys that LimeSurvey exported as .lss. */
@NullMarked
package koe.survey.transfer.limesurvey;

import org.jspecify.annotations.NullMarked;
