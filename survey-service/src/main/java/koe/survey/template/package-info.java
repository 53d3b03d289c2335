/** Ready surveys in Japanese and English. */
@NullMarked
package koe.survey.template;

import org.jspecify.annotations.NullMarked;
