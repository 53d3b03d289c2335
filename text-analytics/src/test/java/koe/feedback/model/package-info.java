@NullMarked
package koe.feedback.model;

import org.jspecify.annotations.NullMarked;
