@NullMarked
package koe.survey.hook;

import org.jspecify.annotations.NullMarked;
