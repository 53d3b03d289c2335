@NullMarked
package koe.dashboard.erasure;

import org.jspecify.annotations.NullMarked;
