package koe.understanding.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.understanding.analysis.Analysis.AnalysedSentence;
import koe.understanding.analysis.Analysis.AnalysedTheme;
import koe.understanding.analysis.Analysis.Range;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import koe.understanding.language.PersonalDetail;
import koe.understanding.language.PersonalDetails;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Sentence;
import koe.understanding.sentiment.Judgement;
import koe.understanding.sentiment.Judgement.Place;
import koe.understanding.sentiment.LearnedModels;
import koe.understanding.sentiment.Learning;
import koe.understanding.sentiment.Question;
import koe.understanding.sentiment.Sentiment;
import koe.understanding.sentiment.SentimentJudge;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.Mention;
import koe.understanding.theme.ThemeFinder;
import koe.understanding.theme.ThemeLearning;
import koe.understanding.theme.ThemeMatch;

/**
 * Analyses comments: reads each once and draws everything from that reading. Keeps nothing about a
 * comment; safe to share between threads.
 */
public final class TextAnalyzer implements AutoCloseable {

  private final CommentReader reader;
  private final SentimentJudge judge = new SentimentJudge();

  /** An analyzer of everything; the model of the English tagger must be on the class path. */
  public TextAnalyzer() {
    this(new CommentReader());
  }

  private TextAnalyzer(CommentReader reader) {
    this.reader = reader;
  }

  /** An analyzer that loads no model of English grammar, for judging while somebody answers. */
  public static TextAnalyzer light() {
    return new TextAnalyzer(CommentReader.light());
  }

  /** What a comment means. Any text is answered, if need be with nothing found. */
  public Analysis analyze(Comment comment, CompiledTaxonomy taxonomy) {
    return analyze(comment, taxonomy, LearnedModels.NONE);
  }

  /** What a comment means to those who learned these models from their customers. */
  public Analysis analyze(Comment comment, CompiledTaxonomy taxonomy, LearnedModels learned) {
    return analyze(comment, new ThemeFinder(taxonomy, List.of()), learned);
  }

  /** What a comment means to those who also learned what they call a theme. */
  public Analysis analyze(Comment comment, ThemeFinder themes, LearnedModels learned) {
    return analyze(comment, read(comment), themes, learned);
  }

  /** Learns from comments whose sentiment is known, beside what this analyzer knows already. */
  public Learning.Lesson learn(String name, Language language, List<Learning.Example> examples) {
    return new Learning(reader, judge).learn(name, language, examples);
  }

  /** Learns themes from comments of which people said what they speak of; empty for too few. */
  public Optional<ThemeLearning.Lesson> learnThemes(
      String name,
      Language language,
      CompiledTaxonomy taxonomy,
      List<ThemeLearning.Example> examples) {
    return new ThemeLearning(reader, taxonomy).learn(name, language, examples);
  }

  /** The name of the shipped models of a language. */
  public String shippedModel(Language language) {
    return judge.model(language);
  }

  /** The sentences and words of a comment, for an index to share. */
  public List<ReadSentence> read(Comment comment) {
    return reader.read(comment.text(), comment.language().flatMap(Language::of));
  }

  private Analysis analyze(
      Comment comment, List<ReadSentence> sentences, ThemeFinder themes, LearnedModels learned) {
    Question question = comment.question().map(Question::of).orElse(Question.OPEN);
    Judgement judgement = judge.judge(sentences, question, learned);
    List<PersonalDetail> details = PersonalDetails.find(comment.text());
    Language language = mainLanguage(comment, sentences);
    return new Analysis(
        language.tag(),
        judgement.sentiment(),
        sentences(sentences, judgement),
        themes.find(language, sentences).stream().map(match -> theme(match, judgement)).toList(),
        Keyphrases.of(comment.text(), sentences, details),
        details,
        names(judge.model(language, learned), themes.model(language)));
  }

  private static String names(String sentiment, Optional<String> themes) {
    return themes.map(name -> sentiment + " + " + name).orElse(sentiment);
  }

  private static List<AnalysedSentence> sentences(
      List<ReadSentence> sentences, Judgement judgement) {
    List<AnalysedSentence> analysed = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i).sentence();
      Sentiment said = judgement.sentences().get(i).sentiment();
      analysed.add(new AnalysedSentence(sentence.start(), sentence.end(), said));
    }
    return analysed;
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
