/** What every page and every API call has in common: problems, pages, assets, headers. */
@NullMarked
package koe.kernel.web;

import org.jspecify.annotations.NullMarked;
