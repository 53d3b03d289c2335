@NullMarked
package koe.it.readme;

import org.jspecify.annotations.NullMarked;
