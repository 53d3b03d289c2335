/** One theme of comments: how often, how, where and with which score people speak of it. */
@NullMarked
package koe.dashboard.theme;

import org.jspecify.annotations.NullMarked;
