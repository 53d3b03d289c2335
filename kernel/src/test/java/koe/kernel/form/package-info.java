@NullMarked
package koe.kernel.form;

import org.jspecify.annotations.NullMarked;
