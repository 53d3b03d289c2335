/** Who may do what: callers, roles, sessions, API tokens, passwords. */
@NullMarked
package koe.kernel.access;

import org.jspecify.annotations.NullMarked;
