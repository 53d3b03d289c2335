@NullMarked
package koe.dashboard.weighting;

import org.jspecify.annotations.NullMarked;
