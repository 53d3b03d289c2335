@NullMarked
package koe.response.widget;

import org.jspecify.annotations.NullMarked;
