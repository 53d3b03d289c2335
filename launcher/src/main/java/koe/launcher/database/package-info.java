/** The database that Koe runs on: its server, its roles, its migrations. */
@NullMarked
package koe.launcher.database;

import org.jspecify.annotations.NullMarked;
