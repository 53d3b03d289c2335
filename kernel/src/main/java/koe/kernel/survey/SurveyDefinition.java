package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a survey asks, as its author wrote it in SurveyJS's format. It never changes; every answer
 * is held against the one that it was given to.
 */
public final class SurveyDefinition {

  private final Wording wording;
  private final List<Page> pages;
  private final Course course;
  private final Ending ending;
  private final Logic logic;
  private final List<String> languages;
  private final List<DefinitionProblem> warnings;
  private final Map<String, Question> questions;

  SurveyDefinition(
      Wording wording,
      List<Page> pages,
      Course course,
      Ending ending,
      Logic logic,
      List<String> languages,
      List<DefinitionProblem> warnings) {
    this.warnings = warnings;
    this.wording = wording;
    this.pages = List.copyOf(pages);
    this.course = course;
    this.ending = ending;
    this.logic = logic;
    this.languages = languages;
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

  /** What of the definition respondents see in another way than in SurveyJS, or not at all. */
  public List<DefinitionProblem> warnings() {
    return warnings;
  }

  public boolean hasProgressBar() {
    return course.progressBar();
  }

  public boolean hasPreviousButton() {
    return course.previousButton();
  }

  /** How long a respondent may take for the whole survey. */
  public Optional<Duration> timeLimit() {
    return course.timeLimit();
  }

  /** Whether there is any limit of time. */
  public boolean isTimed() {
    return timeLimit().isPresent() || hasTimedPages();
  }

  /** Whether there is a page that has to be left after some time, whatever is missing on it. */
  public boolean hasTimedPages() {
    return pages.stream().anyMatch(page -> timeLimit(page).isPresent());
  }

  /** How long a respondent may take for this page. */
  public Optional<Duration> timeLimit(Page page) {
    return page.timeLimit().or(course::pageTimeLimit);
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
    return interview(answers, language, clock, "");
  }

  /**
   * The same in the order that this respondent meets.
   *
   * @param respondent anything that stays the same for a respondent and differs between them
   */
  public Interview interview(JsonNode answers, String language, Clock clock, String respondent) {
    return Interview.of(this, answers, language, clock, Shuffle.of(respondent));
  }

  /**
   * The answers after a respondent changed some of them, with what these bring about.
   *
   * @param changes answers by question; `null` takes one back
   */
  public ObjectNode changed(ObjectNode before, ObjectNode changes, String language, Clock clock) {
    ObjectNode after = Step.of(this, before, changes, language, clock);
    if (logic.clearing().isEarly()) {
      after.remove(Interview.hidden(this, new Answers(this, after, language, clock)));
    }
    return after;
  }

  /** The ratings among the answers that count towards a metric. */
  public List<Score> scores(JsonNode answers) {
    return questions.values().stream()
        .filter(question -> answers.path(question.key()).isInt())
        .flatMap(
            question ->
                question.metric().stream()
                    .map(metric -> score(question, metric, answers.path(question.key()))))
        .toList();
  }

  private static Score score(Question question, Metric metric, JsonNode answer) {
    return new Score(question.name(), metric, answer.intValue());
  }

  /** What the respondent wrote in their own words, under the name of the question. */
  public List<WrittenComment> comments(JsonNode answers) {
    return questions.values().stream()
        .flatMap(
            question ->
                question.writings(answers).stream()
                    .map(text -> new WrittenComment(question.name(), text)))
        .toList();
  }

  /** Whether answers may refer to files. */
  public boolean asksForFiles() {
    return questions.values().stream().anyMatch(FileQuestion.class::isInstance);
  }

  /** The files that answers refer to. */
  public List<KeptFile> files(JsonNode answers) {
    return questions.values().stream()
        .filter(FileQuestion.class::isInstance)
        .flatMap(question -> KeptFile.all(answers.path(question.key())))
        .toList();
  }

  Course course() {
    return course;
  }

  Ending ending() {
    return ending;
  }

  Logic logic() {
    return logic;
  }

  /** All questions, those that share a name with another one too. */
  Stream<Question> all() {
    return pages.stream().flatMap(page -> page.questions().stream());
  }
}
