@NullMarked
package koe.response.file;

import org.jspecify.annotations.NullMarked;
