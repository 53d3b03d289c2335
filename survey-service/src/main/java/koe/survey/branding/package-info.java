/** How a company presents itself on the customer's page. */
@NullMarked
package koe.survey.branding;

import org.jspecify.annotations.NullMarked;
