/** What customers wrote back that may be a refusal: a person decides. */
@NullMarked
package koe.survey.reply;

import org.jspecify.annotations.NullMarked;
