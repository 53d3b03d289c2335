package koe.dashboard.tracker;

/**
 * An issue that was made.
 *
 * @param name as the tracker calls it when it calls back
 * @param url where a person finds it
 */
record Made(String name, String url) {}
