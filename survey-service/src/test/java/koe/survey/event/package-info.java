@NullMarked
package koe.survey.event;

import org.jspecify.annotations.NullMarked;
