@NullMarked
package koe.response.imports;

import org.jspecify.annotations.NullMarked;
