@NullMarked
package koe.survey.setting;

import org.jspecify.annotations.NullMarked;
