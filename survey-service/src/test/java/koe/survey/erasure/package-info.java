@NullMarked
package koe.survey.erasure;

import org.jspecify.annotations.NullMarked;
