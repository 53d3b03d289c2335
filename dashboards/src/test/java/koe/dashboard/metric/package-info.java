/** NPS, CSAT and CES held against published vectors. */
@NullMarked
package koe.dashboard.metric;

import org.jspecify.annotations.NullMarked;
