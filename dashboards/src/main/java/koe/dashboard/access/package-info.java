/** Signing in and out, accounts, API tokens, and the record of who did what. */
@NullMarked
package koe.dashboard.access;

import org.jspecify.annotations.NullMarked;
