package koe.dashboard.metric;

import java.util.Optional;

/**
 * What the comments that came with an answer have to say, for the answer to count.
 *
 * @param theme a comment is about this theme, by its key
 * @param sentiment how a comment sounds; together with a theme, how it speaks of that theme
 * @param words a comment has these words in it, whatever their case or width
 */
public record Said(Optional<String> theme, Optional<String> sentiment, Optional<String> words) {

  /** Whatever was said, or nothing. */
  public static final Said ANYTHING =
      new Said(Optional.empty(), Optional.empty(), Optional.empty());

  private static final String ALL_SCORES = "response.score s";

  private static final String IN_TIME =
      """
      (cast(:survey as uuid) is null or i.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or i.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or i.received_at < cast(:to as timestamptz))
        and (cast(:said.words as text) is null or strpos(lower(normalize(i.text, nfkc)),
          lower(normalize(cast(:said.words as text), nfkc))) > 0)
      """;

  private static final String SCORES_OF_SPOKEN =
      """
      (select distinct i.response from feedback.item i
       where (cast(:said.sentiment as text) is null
           or i.sentiment = cast(:said.sentiment as text)) and
      """
          + IN_TIME
          + ") spoken join response.score s on s.response = spoken.response";

  private static final String SCORES_OF_THEME =
      """
      (select distinct i.response from feedback.item_theme t
       join feedback.item i on i.workspace = t.workspace and i.id = t.item
       where t.theme = cast(:said.theme as text) and (cast(:said.sentiment as text) is null
           or t.sentiment = cast(:said.sentiment as text)) and
      """
          + IN_TIME
          + ") spoken join response.score s on s.response = spoken.response";

  boolean isAnything() {
    return equals(ANYTHING);
  }

  /** Where the scores are found, in SQL: from the comments, of which there are fewer. */
  String scores() {
    if (isAnything()) {
      return ALL_SCORES;
    }
    return theme.isPresent() ? SCORES_OF_THEME : SCORES_OF_SPOKEN;
  }
}
