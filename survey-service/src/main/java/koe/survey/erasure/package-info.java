/** What is held on a person: all of it in one file, and its erasure in every module. */
@NullMarked
package koe.survey.erasure;

import org.jspecify.annotations.NullMarked;
