/** Finds what comments are about: one taxonomy of themes, with queries in each language. */
@NullMarked
package koe.understanding.theme;

import org.jspecify.annotations.NullMarked;
