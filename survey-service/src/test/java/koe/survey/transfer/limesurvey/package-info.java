@NullMarked
package koe.survey.transfer.limesurvey;

import org.jspecify.annotations.NullMarked;
