@NullMarked
package koe.feedback.item;

import org.jspecify.annotations.NullMarked;
