/** From a survey to a follow-up, as people see it in a browser. */
@NullMarked
package koe.it.browser;

import org.jspecify.annotations.NullMarked;
