/** What the tests of every module start from. */
@NullMarked
package koe.kernel.testing;

import org.jspecify.annotations.NullMarked;
