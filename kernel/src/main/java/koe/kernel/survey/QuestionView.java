package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question as one respondent meets it.
 *
 * @param place where its answer stands
 * @param visible whether it is asked, its panels and its page included
 * @param title with answers put in, and the name where the author gave no title
 * @param html the passage of an {@link HtmlPassage}, safe to show; empty for questions
 * @param answer what the respondent, the author's default or other answers give
 * @param comment what was written next to the answer
 * @param offered the choices that this respondent may take; empty where nothing is chosen
 * @param parts the groups of questions inside it; empty for most questions
 */
public record QuestionView(
    Question question,
    Place place,
    boolean visible,
    boolean enabled,
    boolean required,
    String title,
    String description,
    String html,
    Optional<JsonNode> answer,
    Optional<String> comment,
    List<Choice> offered,
    List<PartView> parts) {

  public QuestionView {
    offered = List.copyOf(offered);
    parts = List.copyOf(parts);
  }

  /**
   * The groups of questions inside a question: rows of a table, entries of a list.
   *
   * @param text what the author calls the row or the entry; may be empty
   * @param title the same with answers put in, in the respondent's language
   */
  public record PartView(
      String key, LocalizedText text, String title, List<QuestionView> questions) {

    public PartView {
      questions = List.copyOf(questions);
    }

    public List<QuestionView> visibleQuestions() {
      return questions.stream().filter(QuestionView::visible).toList();
    }
  }

  /** A panel around a question, as it stands above it. */
  public record Heading(Panel panel, String title, String description) {}

  /** The panels around the question that have something to say, from the outside in. */
  public List<Heading> headings() {
    Piping piping = new Piping(place);
    return question.head().panels().stream()
        .map(
            panel ->
                new Heading(panel, piping.text(panel.title()), piping.text(panel.description())))
        .filter(heading -> !heading.title().isEmpty() || !heading.description().isEmpty())
        .toList();
  }

  public String name() {
    return question.name();
  }

  /** The name of the form field, which no other question on the page has. */
  public String field() {
    return place.field(question.name());
  }

  /** The form field of the comment to the answer. */
  public String commentField() {
    return place.field(question.name() + Question.COMMENT);
  }

  /** What the page calls the element of this question: no spaces, and unique on the page. */
  public String id() {
    return FieldId.of(field());
  }

  boolean isAsked() {
    return visible && enabled;
  }

  /** Whether the answer is this choice or has it among others. */
  public boolean isChosen(Choice choice) {
    return answer.filter(given -> isChosen(given, choice)).isPresent();
  }

  private static boolean isChosen(JsonNode given, Choice choice) {
    return ChoiceQuestion.items(given).anyMatch(item -> Choices.exact(item).equals(choice.value()));
  }

  /** The answer as a form field holds it. */
  public String fieldValue() {
    return answer.map(JsonNode::asText).orElse("");
  }

  /** The answer as a person reads it, in the respondent's language. */
  public String shown() {
    return answer.map(given -> place.whole().displayed(question, given, place)).orElse("");
  }

  Stream<QuestionView> inner() {
    return parts.stream().flatMap(part -> part.questions().stream());
  }

  /** This question and all inside it. */
  public Stream<QuestionView> all() {
    return Stream.concat(Stream.of(this), inner().flatMap(QuestionView::all));
  }
}
