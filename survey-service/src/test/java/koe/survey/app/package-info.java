@NullMarked
package koe.survey.app;

import org.jspecify.annotations.NullMarked;
