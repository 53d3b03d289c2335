/** Rules, triage and follow-ups on a real PostgreSQL. */
@NullMarked
package koe.dashboard.followup;

import org.jspecify.annotations.NullMarked;
