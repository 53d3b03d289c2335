/** How response-collector starts, whole or as a public door alone. */
@NullMarked
package koe.response.app;

import org.jspecify.annotations.NullMarked;
