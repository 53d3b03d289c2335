/** What happens in customers' lives: purchases, visits, tickets. */
@NullMarked
package koe.survey.event;

import org.jspecify.annotations.NullMarked;
