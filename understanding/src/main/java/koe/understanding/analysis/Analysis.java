package koe.understanding.analysis;

import java.util.List;
import koe.understanding.language.PersonalDetail;
import koe.understanding.sentiment.CommentSentiment;
import koe.understanding.sentiment.Sentiment;

/**
 * What a comment means. All offsets are UTF-16 units of the original text, ends exclusive.
 *
 * @param pii personal details, to be masked before the text goes anywhere
 * @param model what judged it, and what decided its themes where that is not rules alone
 */
public record Analysis(
    String language,
    CommentSentiment sentiment,
    List<AnalysedSentence> sentences,
    List<AnalysedTheme> themes,
    List<Keyphrase> keyphrases,
    List<PersonalDetail> pii,
    String model) {

  public Analysis {
    sentences = List.copyOf(sentences);
    themes = List.copyOf(themes);
    keyphrases = List.copyOf(keyphrases);
    pii = List.copyOf(pii);
  }

  /** A sentence and what it says. */
  public record AnalysedSentence(int start, int end, Sentiment sentiment) {}

  /** A theme, what is said of it, and where. */
  public record AnalysedTheme(String theme, Sentiment sentiment, List<Range> mentions) {

    public AnalysedTheme {
      mentions = List.copyOf(mentions);
    }
  }

  /** A phrase that tells what the comment is about. */
  public record Keyphrase(String text, int start, int end) {}

  /** A stretch of the text. */
  public record Range(int start, int end) {}
}
