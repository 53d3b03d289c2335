/** What the embedded catcher received instead of the world. */
@NullMarked
package koe.survey.outbox;

import org.jspecify.annotations.NullMarked;
