/**
 * A workspace that shows a newcomer what a year with Koe looks like.
 *
 * <p>An invented shop, invented customers and what they might have written, all made here from
 * Koe's own phrases and sent through the API that real answers take. Whatever is made looks alike
 * in everything but what gives it away: the shop's name says that it is invented, addresses end in
 * the names reserved for examples, and ids start with {@code demo-}.
 */
@NullMarked
package koe.launcher.demo;

import org.jspecify.annotations.NullMarked;
