/** Transactions in a workspace, ids, change feeds and the loop that background work runs in. */
@NullMarked
package koe.kernel.db;

import org.jspecify.annotations.NullMarked;
