/** What providers call back: receipts, refusals, bounces. */
@NullMarked
package koe.survey.hook;

import org.jspecify.annotations.NullMarked;
