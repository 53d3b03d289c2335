package koe.understanding.theme;

/**
 * Where a comment speaks of a theme.
 *
 * @param sentence the sentence that does
 * @param token the first of its tokens that does
 * @param start where this begins in the original comment
 * @param end where it ends, exclusive
 */
public record Mention(int sentence, int token, int start, int end) {}
