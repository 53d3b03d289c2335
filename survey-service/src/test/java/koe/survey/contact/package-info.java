@NullMarked
package koe.survey.contact;

import org.jspecify.annotations.NullMarked;
