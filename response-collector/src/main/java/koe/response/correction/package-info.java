/** What staff change of recorded answers, with its history, and answers that they take out. */
@NullMarked
package koe.response.correction;

import org.jspecify.annotations.NullMarked;
