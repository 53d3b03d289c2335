package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with answers, one thing for each question. */
final class AnswerCheck {

  private final SurveyDefinition definition;
  private final Answers answers;
  private final List<PageView> pages;
  private final String language;

  AnswerCheck(SurveyDefinition definition, Answers answers, List<PageView> pages, String language) {
    this.definition = definition;
    this.answers = answers;
    this.pages = pages;
    this.language = language;
  }

  /** What is open on these pages: wrong answers and missing ones, where the question is asked. */
  List<AnswerProblem> open(List<PageView> some) {
    Map<String, String> details = new LinkedHashMap<>();
    some.stream()
        .flatMap(page -> page.questions().stream())
        .filter(QuestionView::isAsked)
        .forEach(view -> complaint(view).ifPresent(detail -> details.put(view.name(), detail)));
    return problems(details);
  }

  /** What no response may hold, finished or not. */
  List<AnswerProblem> partial() {
    return problems(refusals());
  }

  List<AnswerProblem> finished() {
    Map<String, String> details = refusals();
    open(pages).forEach(open -> details.putIfAbsent(open.question(), open.detail()));
    return problems(details);
  }

  private static List<AnswerProblem> problems(Map<String, String> details) {
    return details.entrySet().stream()
        .map(detail -> new AnswerProblem(detail.getKey(), detail.getValue()))
        .toList();
  }

  private Map<String, String> refusals() {
    Map<String, Question> comments =
        definition.questions().stream()
            .filter(Question::hasComment)
            .collect(Collectors.toMap(Question::commentName, question -> question));
    Map<String, String> details = new LinkedHashMap<>();
    BiConsumer<String, JsonNode> look =
        (name, answer) ->
            refusal(name, answer, comments.containsKey(name))
                .ifPresent(refusal -> details.put(name, refusal.in(language)));
    answers.given().forEach(look);
    answers.blank().forEach(look);
    return details;
  }

  private Optional<Message> refusal(String name, JsonNode answer, boolean comment) {
    if (comment) return WrittenText.refusal(answer, Optional.empty());
    Optional<Question> question = definition.question(name);
    if (question.isEmpty()) return Optional.of(Message.of("unknownQuestion"));
    return question
        .filter(asked -> !asked.takesBlank(answer) || !isBlank(name))
        .flatMap(asked -> asked.refusal(answer));
  }

  private boolean isBlank(String name) {
    return answers.blank().containsKey(name);
  }

  private Optional<String> complaint(QuestionView view) {
    Optional<JsonNode> answer = view.answer();
    return answer.isPresent()
        ? said(wrong(view, answer.get())).or(() -> broken(view, answer))
        : missing(view).or(() -> broken(view, answer));
  }

  private Optional<Message> wrong(QuestionView view, JsonNode answer) {
    Question question = view.question();
    return question
        .refusal(answer)
        .or(() -> unless(question.isOffered(answer, answers.variables()), "notAChoice"))
        .or(() -> unless(!lacksOther(view, answer), "otherRequired"));
  }

  private static boolean lacksOther(QuestionView view, JsonNode answer) {
    return view.question().asksForOther(answer) && view.comment().isEmpty();
  }

  private Optional<String> missing(QuestionView view) {
    if (!view.required()) return said(view.question().refusalOfNone());
    String text = view.question().head().requiredText().in(language);
    return text.isEmpty() ? said(Optional.of(Message.of("required"))) : Optional.of(text);
  }

  /** What the author's own rules say, in the author's words where there are some. */
  private Optional<String> broken(QuestionView view, Optional<JsonNode> answer) {
    return view.question().head().rules().stream()
        .filter(rule -> answer.isPresent() || rule.needsNoAnswer())
        .flatMap(rule -> complaint(rule, answer))
        .findFirst();
  }

  private Stream<String> complaint(AnswerRule rule, Optional<JsonNode> answer) {
    JsonNode given = answer.orElseGet(NullNode::getInstance);
    String text = rule.text().in(language);
    return rule
        .complaint(given, answers.variables())
        .map(message -> text.isEmpty() ? message.in(language) : text)
        .stream();
  }

  private Optional<String> said(Optional<Message> message) {
    return message.map(said -> said.in(language));
  }

  private static Optional<Message> unless(boolean right, String key) {
    return right ? Optional.empty() : Optional.of(Message.of(key));
  }
}
