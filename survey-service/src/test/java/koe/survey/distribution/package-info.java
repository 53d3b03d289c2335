@NullMarked
package koe.survey.distribution;

import org.jspecify.annotations.NullMarked;
