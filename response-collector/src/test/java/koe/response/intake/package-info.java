@NullMarked
package koe.response.intake;

import org.jspecify.annotations.NullMarked;
