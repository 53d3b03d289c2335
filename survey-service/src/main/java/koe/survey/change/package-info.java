/** What an edit does to the comparability of a survey's answers. */
@NullMarked
package koe.survey.change;

import org.jspecify.annotations.NullMarked;
