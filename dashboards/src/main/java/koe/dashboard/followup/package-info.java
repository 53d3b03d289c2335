/** Closing the loop: rules make follow-up tasks of responses, people work them off. */
@NullMarked
package koe.dashboard.followup;

import org.jspecify.annotations.NullMarked;
