@NullMarked
package koe.survey.definition;

import org.jspecify.annotations.NullMarked;
