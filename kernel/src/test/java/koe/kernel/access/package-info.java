@NullMarked
package koe.kernel.access;

import org.jspecify.annotations.NullMarked;
