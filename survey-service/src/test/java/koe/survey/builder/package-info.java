@NullMarked
package koe.survey.builder;

import org.jspecify.annotations.NullMarked;
