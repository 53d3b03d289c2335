/** Over which servers and accounts a workspace sends, as its administrators say. */
@NullMarked
package koe.survey.setting;

import org.jspecify.annotations.NullMarked;
