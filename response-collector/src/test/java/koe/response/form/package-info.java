@NullMarked
package koe.response.form;

import org.jspecify.annotations.NullMarked;
