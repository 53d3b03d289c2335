/** The frame in which a survey stands on a company's own pages. */
@NullMarked
package koe.response.widget;

import org.jspecify.annotations.NullMarked;
