package koe.understanding.sentiment;

/** The sentiment of a part of a comment; the score runs from -1 (worst) to 1 (best). */
public record Sentiment(SentimentLabel label, double score) {}
