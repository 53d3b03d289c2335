/** What an imported file becomes, fitted to what Koe can show. */
@NullMarked
package koe.survey.transfer.draft;

import org.jspecify.annotations.NullMarked;
