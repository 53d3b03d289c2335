@NullMarked
package koe.survey.segment;

import org.jspecify.annotations.NullMarked;
