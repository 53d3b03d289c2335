@NullMarked
package koe.kernel.job;

import org.jspecify.annotations.NullMarked;
