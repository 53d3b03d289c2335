/** Files that customers answer with: how they come in, are kept, read by staff, and go. */
@NullMarked
package koe.response.file;

import org.jspecify.annotations.NullMarked;
