/** Tells other systems what happens, as Standard Webhooks says. */
@NullMarked
package koe.dashboard.webhook;

import org.jspecify.annotations.NullMarked;
