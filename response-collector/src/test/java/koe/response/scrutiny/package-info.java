@NullMarked
package koe.response.scrutiny;

import org.jspecify.annotations.NullMarked;
