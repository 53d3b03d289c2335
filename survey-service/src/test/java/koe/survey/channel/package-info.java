@NullMarked
package koe.survey.channel;

import org.jspecify.annotations.NullMarked;
