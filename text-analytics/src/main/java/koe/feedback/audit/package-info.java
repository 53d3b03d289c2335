/** How right the machine is in each language, by people's judgement of a random sample. */
@NullMarked
package koe.feedback.audit;

import org.jspecify.annotations.NullMarked;
