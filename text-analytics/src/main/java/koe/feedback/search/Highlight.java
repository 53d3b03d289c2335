package koe.feedback.search;

/** Letters of a comment that a query matched, as UTF-16 offsets into the original text. */
public record Highlight(int start, int end) {}
