/** Who followed the links of messages: people, or programs that look at mail. */
@NullMarked
package koe.survey.click;

import org.jspecify.annotations.NullMarked;
