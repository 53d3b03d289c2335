@NullMarked
package koe.survey.branding;

import org.jspecify.annotations.NullMarked;
