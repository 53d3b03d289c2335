@NullMarked
package koe.survey.transfer.surveyjs;

import org.jspecify.annotations.NullMarked;
