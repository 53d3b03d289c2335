/** Signing in, accounts and tokens. */
@NullMarked
package koe.dashboard.access;

import org.jspecify.annotations.NullMarked;
