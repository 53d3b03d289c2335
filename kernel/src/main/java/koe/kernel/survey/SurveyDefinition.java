package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a survey asks, as its author wrote it in SurveyJS's format. It never changes; every answer
 * is held against the one that it was given to.
 */
public final class SurveyDefinition {

  private final Wording wording;
  private final List<Page> pages;
  private final List<CalculatedValue> calculatedValues;
  private final List<Closing> closings;
  private final List<String> languages;
  private final Clearing clearing;
  private final boolean progressBar;
  private final boolean previousButton;
  private final Map<String, Question> questions;

  SurveyDefinition(
      Wording wording,
      List<Page> pages,
      List<CalculatedValue> calculatedValues,
      List<Closing> closings,
      List<String> languages,
      Clearing clearing,
      boolean progressBar,
      boolean previousButton) {
    this.wording = wording;
    this.pages = List.copyOf(pages);
    this.calculatedValues = List.copyOf(calculatedValues);
    this.closings = List.copyOf(closings);
    this.languages = languages;
    this.clearing = clearing;
    this.progressBar = progressBar;
    this.previousButton = previousButton;
    this.questions =
        pages.stream()
            .flatMap(page -> page.questions().stream())
            .collect(Collectors.toMap(Question::name, q -> q, (a, b) -> a, LinkedHashMap::new));
  }

  /** Reads a definition; throws {@link InvalidDefinition} with all problems if it has any. */
  public static SurveyDefinition parse(JsonNode json) {
    return new DefinitionReader(json).read();
  }

  public LocalizedText title() {
    return wording.title();
  }

  public Wording wording() {
    return wording;
  }

  public List<Page> pages() {
    return pages;
  }

  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  public Optional<Question> question(String name) {
    return Optional.ofNullable(questions.get(name));
  }

  /** The languages that the survey can be answered in, as tags such as `ja`. */
  public List<String> languages() {
    return languages;
  }

  public boolean hasProgressBar() {
    return progressBar;
  }

  public boolean hasPreviousButton() {
    return previousButton;
  }

  public List<MeasuredQuestion> metrics() {
    return questions.values().stream()
        .flatMap(
            question ->
                question.metric().stream()
                    .map(metric -> new MeasuredQuestion(question.name(), metric)))
        .toList();
  }

  /** What a respondent with these answers, given as a JSON object, sees. */
  public Interview interview(JsonNode answers, String language, Clock clock) {
    return Interview.of(this, answers, language, clock);
  }

  /** The ratings among the answers that count towards a metric. */
  public List<Score> scores(JsonNode answers) {
    return metrics().stream()
        .filter(measured -> answers.path(measured.question()).isInt())
        .map(
            measured ->
                new Score(
                    measured.question(),
                    measured.metric(),
                    answers.path(measured.question()).intValue()))
        .toList();
  }

  /** What the respondent wrote in their own words, under the name of the question. */
  public List<WrittenComment> comments(JsonNode answers) {
    return WrittenComments.of(questions.values(), answers);
  }

  List<CalculatedValue> calculatedValues() {
    return calculatedValues;
  }

  List<Closing> closings() {
    return closings;
  }

  Clearing clearing() {
    return clearing;
  }
}
