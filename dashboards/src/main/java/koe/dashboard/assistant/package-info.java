/** What assistants may ask and do, by the Model Context Protocol. */
@NullMarked
package koe.dashboard.assistant;

import org.jspecify.annotations.NullMarked;
