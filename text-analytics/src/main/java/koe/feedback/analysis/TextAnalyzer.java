package koe.feedback.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.feedback.analysis.Analysis.AnalysedSentence;
import koe.feedback.analysis.Analysis.AnalysedTheme;
import koe.feedback.analysis.Analysis.Range;
import koe.feedback.language.CommentReader;
import koe.feedback.language.Language;
import koe.feedback.language.PersonalDetail;
import koe.feedback.language.PersonalDetails;
import koe.feedback.language.ReadSentence;
import koe.feedback.sentiment.Judgement;
import koe.feedback.sentiment.Judgement.Place;
import koe.feedback.sentiment.Question;
import koe.feedback.sentiment.Sentiment;
import koe.feedback.sentiment.SentimentJudge;
import koe.feedback.theme.CompiledTaxonomy;
import koe.feedback.theme.Mention;
import koe.feedback.theme.ThemeMatch;

/**
 * Analyses comments: reads each once and draws everything from that reading. Keeps nothing about a
 * comment; safe to share between threads.
 */
public final class TextAnalyzer implements AutoCloseable {

  private final CommentReader reader = new CommentReader();
  private final SentimentJudge judge = new SentimentJudge();

  /** What a comment means. Any text is answered, if need be with nothing found. */
  public Analysis analyze(Comment comment, CompiledTaxonomy taxonomy) {
    return analyze(comment, read(comment), taxonomy);
  }

  /** The sentences and words of a comment, for an index to share. */
  public List<ReadSentence> read(Comment comment) {
    return reader.read(comment.text(), comment.language().flatMap(Language::of));
  }

  /** What a comment that has been read already means. */
  public Analysis analyze(
      Comment comment, List<ReadSentence> sentences, CompiledTaxonomy taxonomy) {
    Judgement judgement =
        judge.judge(sentences, comment.question().map(Question::of).orElse(Question.OPEN));
    List<PersonalDetail> details = PersonalDetails.find(comment.text());
    Language language = mainLanguage(comment, sentences);
    return new Analysis(
        language.tag(),
        judgement.sentiment(),
        sentences(sentences, judgement),
        taxonomy.match(sentences).stream().map(match -> theme(match, judgement)).toList(),
        Keyphrases.of(comment.text(), sentences, details),
        details,
        judge.model(language));
  }

  private static List<AnalysedSentence> sentences(
      List<ReadSentence> sentences, Judgement judgement) {
    List<Sentiment> sentiments =
        judgement.sentences().stream().map(sentence -> sentence.sentiment()).toList();
    return java.util.stream.IntStream.range(0, sentences.size())
        .mapToObj(
            i ->
                new AnalysedSentence(
                    sentences.get(i).sentence().start(),
                    sentences.get(i).sentence().end(),
                    sentiments.get(i)))
        .toList();
  }

  private static AnalysedTheme theme(ThemeMatch match, Judgement judgement) {
    List<Place> places =
        match.mentions().stream()
            .map(mention -> new Place(mention.sentence(), mention.token()))
            .toList();
    return new AnalysedTheme(
        match.theme(),
        judgement.of(places),
        match.mentions().stream().map(TextAnalyzer::range).toList());
  }

  private static Range range(Mention mention) {
    return new Range(mention.start(), mention.end());
  }

  /** The language that most of the comment is in. */
  private static Language mainLanguage(Comment comment, List<ReadSentence> sentences) {
    Map<Language, Integer> written = new EnumMap<>(Language.class);
    for (ReadSentence read : sentences) {
      written.merge(read.language(), read.sentence().to() - read.sentence().from(), Integer::sum);
    }
    Optional<Language> most =
        written.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return most.or(() -> comment.language().flatMap(Language::of)).orElse(Language.OTHER);
  }

  @Override
  public void close() {
    reader.close();
  }
}
