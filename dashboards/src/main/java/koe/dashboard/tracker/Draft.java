package koe.dashboard.tracker;

import java.util.UUID;

/**
 * An issue that is to be made.
 *
 * @param id the insight's, which stands in the issue so that a second try finds it
 * @param text the evidence, in Markdown
 */
record Draft(UUID id, String title, String text) {}
