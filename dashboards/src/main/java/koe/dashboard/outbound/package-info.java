/** Calls to servers of others: only to public addresses, and to the address that was looked at. */
@NullMarked
package koe.dashboard.outbound;

import org.jspecify.annotations.NullMarked;
