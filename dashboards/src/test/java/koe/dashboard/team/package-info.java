@NullMarked
package koe.dashboard.team;

import org.jspecify.annotations.NullMarked;
