@NullMarked
package koe.response.answer;

import org.jspecify.annotations.NullMarked;
