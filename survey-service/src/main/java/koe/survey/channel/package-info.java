/** How an invitation reaches a person. */
@NullMarked
package koe.survey.channel;

import org.jspecify.annotations.NullMarked;
