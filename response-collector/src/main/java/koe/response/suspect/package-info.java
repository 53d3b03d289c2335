/** What staff see of suspicious answers, and what they decide about them. */
@NullMarked
package koe.response.suspect;

import org.jspecify.annotations.NullMarked;
