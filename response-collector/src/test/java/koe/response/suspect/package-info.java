@NullMarked
package koe.response.suspect;

import org.jspecify.annotations.NullMarked;
