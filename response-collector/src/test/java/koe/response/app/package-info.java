@NullMarked
package koe.response.app;

import org.jspecify.annotations.NullMarked;
