package koe.understanding.sentiment;

/** The sentiment of a whole comment, and how likely it is right (0 to 1). */
public record CommentSentiment(SentimentLabel label, double score, double confidence) {}
