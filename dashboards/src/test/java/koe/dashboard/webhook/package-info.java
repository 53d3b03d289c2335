/** Tests of webhooks. */
@NullMarked
package koe.dashboard.webhook;

import org.jspecify.annotations.NullMarked;
