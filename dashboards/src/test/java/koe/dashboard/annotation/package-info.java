/** Tests of what is shown beside figures. */
@NullMarked
package koe.dashboard.annotation;

import org.jspecify.annotations.NullMarked;
