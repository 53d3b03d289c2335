@NullMarked
package koe.survey.change;

import org.jspecify.annotations.NullMarked;
