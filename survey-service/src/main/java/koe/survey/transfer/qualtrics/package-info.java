/** Surveys that Qualtrics exported as QSF. */
@NullMarked
package koe.survey.transfer.qualtrics;

import org.jspecify.annotations.NullMarked;
