/** What product teams work from: themes with their weight, their trend and what customers said. */
@NullMarked
package koe.dashboard.backlog;

import org.jspecify.annotations.NullMarked;
