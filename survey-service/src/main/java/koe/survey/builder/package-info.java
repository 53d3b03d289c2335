/** Where CX teams make their surveys: cards, languages, conditions, preview, versions. */
@NullMarked
package koe.survey.builder;

import org.jspecify.annotations.NullMarked;
