package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A survey as a respondent with certain answers meets it: which pages and questions are shown, what
 * is still to be answered, and which answers stay.
 *
 * <p>Conditions look at answers and not at what is shown, as in SurveyJS. Two questions that each
 * wait for the other are therefore simply both hidden until one has an answer.
 */
public final class Interview {

  /** The functions that expressions of a survey have beyond the standard ones. */
  static final Set<String> FUNCTIONS = Set.of("displayValue", "sentiment", "themes");

  private static final int ROUNDS = 20;

  private final SurveyDefinition definition;
  private final Answers answers;
  private final List<PageView> pages;
  private final AnswerCheck check;

  private Interview(SurveyDefinition definition, Answers answers, Shuffle shuffle) {
    this.definition = definition;
    this.answers = answers;
    this.pages = new PageViews(definition, answers, shuffle).all();
    this.check = new AnswerCheck(definition, answers, pages);
  }

  /**
   * Holds answers against a definition.
   *
   * @param answers an object of answers by question; `null` is an answer that was taken back
   */
  public static Interview of(
      SurveyDefinition definition, JsonNode answers, String language, Clock clock) {
    return of(definition, answers, language, clock, Shuffle.of(""));
  }

  static Interview of(
      SurveyDefinition definition,
      JsonNode answers,
      String language,
      Clock clock,
      Shuffle shuffle) {
    Answers given = new Answers(definition, answers, language, clock);
    hidden(definition, given);
    return new Interview(definition, given, shuffle);
  }

  /**
   * The answers that are dropped because all questions for them disappeared. Dropping an answer can
   * hide further questions, so it goes on until nothing changes.
   */
  static Set<String> hidden(SurveyDefinition definition, Answers answers) {
    Clearing clearing = definition.logic().clearing();
    Set<String> dropped = new HashSet<>();
    for (int round = 0; clearing.isEarly() && round < ROUNDS; round++) {
      Sight sight = new Sight(answers.variables());
      Set<String> staying =
          definition
              .all()
              .filter(question -> !clearing.drops(question, sight))
              .map(Question::key)
              .collect(Collectors.toSet());
      List<String> hidden =
          definition
              .all()
              .map(Question::key)
              .filter(key -> !staying.contains(key) && answers.isSent(key))
              .filter(key -> answers.answer(key).isPresent())
              .toList();
      if (!dropped.addAll(hidden)) return dropped;
      answers.forget(hidden);
    }
    return dropped;
  }

  public List<PageView> pages() {
    return pages;
  }

  /** The pages that the respondent walks through. */
  public List<PageView> visiblePages() {
    return pages.stream().filter(PageView::visible).toList();
  }

  public Optional<QuestionView> question(String name) {
    return PageViews.named(pages, name);
  }

  /** The calculated values by name. */
  public ObjectNode values() {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    answers.calculated().forEach((name, value) -> values.set(name, value.toJson()));
    return values;
  }

  /** What keeps the respondent from finishing. */
  public List<AnswerProblem> errors() {
    return check.open(pages);
  }

  /** What keeps the respondent from leaving this page. */
  public List<AnswerProblem> errors(PageView page) {
    return check.open(List.of(page));
  }

  /** Whether the survey could be finished with these answers. */
  public boolean complete() {
    return errors().isEmpty();
  }

  /**
   * Why these answers cannot be recorded: answers of the wrong type, to questions that do not
   * exist, and for a finished survey everything that is still open.
   */
  public List<AnswerProblem> check(boolean completed) {
    return completed ? check.finished() : check.partial();
  }

  /**
   * The answers that stay when the respondent finishes: those to questions that were asked, and the
   * calculated values that are to be stored.
   */
  public ObjectNode accepted() {
    return AcceptedAnswers.of(definition, answers, pages);
  }

  /** The thanks for this respondent as safe HTML; empty where Koe's own shall stand. */
  public String completedHtml() {
    LocalizedText html =
        definition.ending().closings().stream()
            .filter(closing -> closing.condition().isTrue(answers.variables()))
            .map(Closing::html)
            .findFirst()
            .orElse(definition.wording().completedHtml());
    return new Piping(answers).html(html);
  }

  /** Where the respondent goes afterwards, if the author sends them anywhere. */
  public Optional<String> redirect() {
    return definition.ending().redirects().stream()
        .filter(redirect -> redirect.condition().isTrue(answers.variables()))
        .map(Ending.Redirect::address)
        .findFirst()
        .or(() -> definition.ending().redirect())
        .map(new Piping(answers)::address);
  }

  /** The survey's title with answers put in. */
  public String title() {
    return new Piping(answers).text(definition.title());
  }

  /** The interview as the API shows it to authors who try their logic. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    pages.forEach(page -> InterviewJson.add(json.withArray("/pages").addObject(), page));
    json.set("values", values());
    List<AnswerProblem> errors = errors();
    var listed = json.putArray("errors");
    errors.forEach(
        error ->
            listed.addObject().put("question", error.question()).put("detail", error.detail()));
    return json.put("complete", errors.isEmpty());
  }
}
