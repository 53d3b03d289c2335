@NullMarked
package koe.survey.transfer;

import org.jspecify.annotations.NullMarked;
