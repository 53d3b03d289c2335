@NullMarked
package koe.kernel.json;

import org.jspecify.annotations.NullMarked;
