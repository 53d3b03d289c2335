@NullMarked
package koe.kernel.text;

import org.jspecify.annotations.NullMarked;
