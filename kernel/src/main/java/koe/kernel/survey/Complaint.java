package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the answer to one question that is asked, or with there being none. */
final class Complaint {

  private final QuestionView view;
  private final Question question;
  private final String language;

  Complaint(QuestionView view) {
    this.view = view;
    this.question = view.question();
    this.language = view.place().language();
  }

  Optional<String> detail() {
    Optional<JsonNode> answer = view.answer();
    return answer.isPresent()
        ? wrong(answer.get()).map(this::worded).or(() -> broken(answer))
        : missing().or(() -> broken(answer));
  }

  private Optional<Message> wrong(JsonNode answer) {
    return question
        .refusal(answer)
        .or(() -> unless(isOffered(answer), "notAChoice"))
        .or(
            () ->
                unless(
                    !question.asksForOther(answer) || view.comment().isPresent(), "otherRequired"))
        .or(() -> incomplete(answer));
  }

  private boolean isOffered(JsonNode answer) {
    if (!(question instanceof ChoiceQuestion)) return true;
    Set<JsonNode> offered = view.offered().stream().map(Choice::value).collect(Collectors.toSet());
    return ChoiceQuestion.items(answer).map(Choices::exact).allMatch(offered::contains);
  }

  private Optional<Message> incomplete(JsonNode answer) {
    if (question instanceof ChoiceQuestion choice) return choice.incomplete(answer, view.offered());
    return question instanceof NestedQuestion ? new PartsCheck(view).complaint() : Optional.empty();
  }

  private Optional<String> missing() {
    if (!view.required()) return question.refusalOfNone().map(this::said);
    String text = question.head().requiredText().in(language);
    return Optional.of(text.isEmpty() ? said(Message.of("required")) : text);
  }

  /** What the author's own rules say, in the author's words where there are some. */
  private Optional<String> broken(Optional<JsonNode> answer) {
    return question.head().rules().stream()
        .filter(rule -> answer.isPresent() || rule.needsNoAnswer())
        .flatMap(rule -> complaint(rule, answer))
        .findFirst();
  }

  private Stream<String> complaint(AnswerRule rule, Optional<JsonNode> answer) {
    JsonNode given = answer.orElseGet(NullNode::getInstance);
    String text = new Piping(view.place()).text(rule.text());
    return rule
        .complaint(given, view.place().variables())
        .map(message -> text.isEmpty() ? said(message) : text)
        .stream();
  }

  /** In the author's words where there are some. */
  private String worded(Message message) {
    String own =
        question instanceof EntriesQuestion entries && message.key().equals("entriesDiffer")
            ? entries.wording().repeated().in(language)
            : "";
    return own.isEmpty() ? said(message) : own;
  }

  private String said(Message message) {
    return message.in(language);
  }

  private static Optional<Message> unless(boolean right, String key) {
    return right ? Optional.empty() : Optional.of(Message.of(key));
  }
}
