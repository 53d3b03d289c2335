/** What /openapi says of Koe's calls. */
@NullMarked
package koe.kernel.openapi;

import org.jspecify.annotations.NullMarked;
