/** What the tests of dashboards find in the database. */
@NullMarked
package koe.dashboard.testing;

import org.jspecify.annotations.NullMarked;
