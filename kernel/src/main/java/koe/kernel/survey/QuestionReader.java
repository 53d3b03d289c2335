package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one question of a definition. */
final class QuestionReader {

  private static final LocalizedText YES =
      new LocalizedText(Map.of(LocalizedText.DEFAULT, "Yes", "ja", "はい"));
  private static final LocalizedText NO =
      new LocalizedText(Map.of(LocalizedText.DEFAULT, "No", "ja", "いいえ"));
  private static final LocalizedText COMMENT =
      new LocalizedText(Map.of(LocalizedText.DEFAULT, "Comment", "ja", "コメント"));
  private static final int ROWS = 4;

  private final Properties question;
  private final String type;
  private final List<Panel> panels;

  private QuestionReader(Properties question, String type, List<Panel> panels) {
    this.question = question;
    this.type = type;
    this.panels = panels;
  }

  static Optional<Question> read(Properties question, String type, List<Panel> panels) {
    Optional<Question> read = new QuestionReader(question, type, panels).question();
    read.ifPresent(known -> checkMetric(known, question));
    read.ifPresent(known -> checkDefault(known, question));
    if (read.isPresent()) question.refuseOthers(Looks.QUESTION);
    return read;
  }

  private Optional<Question> question() {
    QuestionHead head = head();
    return switch (type) {
      case "rating" -> Optional.of(RatingReader.read(head, question, metric()));
      case "comment" -> Optional.of(comment(head));
      case "text" -> Optional.of(TextReader.read(head, question));
      case "radiogroup", "dropdown" -> Optional.of(single(head));
      case "checkbox", "tagbox" -> Optional.of(multiple(head));
      case "boolean" -> Optional.of(yesNo(head));
      case "html" -> Optional.of(html(head));
      default -> {
        question.refuse("type", "Koe cannot show questions of type '" + type + "'");
        yield Optional.empty();
      }
    };
  }

  private QuestionHead head() {
    question.word("clearIfInvisible", "default", "default", "onComplete");
    return new QuestionHead(
        Names.read(question),
        question.localized("title"),
        question.localized("description"),
        panels,
        question.condition("visible", true, "visibleIf"),
        enabled(question),
        question.condition("isRequired", false, "requiredIf"),
        question.localized("requiredErrorText"),
        question.any("defaultValue"),
        AnswerRuleReader.read(question),
        commentLabel());
  }

  static Condition enabled(Properties element) {
    return new Condition(!element.flag("readOnly", false), element.expression("enableIf"));
  }

  private Optional<LocalizedText> commentLabel() {
    LocalizedText label = question.localized("commentText").or(COMMENT);
    return question.flag("showCommentArea", "hasComment") ? Optional.of(label) : Optional.empty();
  }

  private Question comment(QuestionHead head) {
    return new CommentQuestion(
        head, length(question), question.whole("rows").orElse(ROWS), placeholder(question));
  }

  private Question single(QuestionHead head) {
    if (type.equals("dropdown")) placeholder(question);
    return new SingleChoiceQuestion(head, ChoicesReader.read(question), type.equals("dropdown"));
  }

  private Question multiple(QuestionHead head) {
    if (type.equals("tagbox")) placeholder(question);
    return new MultipleChoiceQuestion(
        head,
        ChoicesReader.read(question),
        question.whole("minSelectedChoices").filter(count -> count > 0),
        question.whole("maxSelectedChoices").filter(count -> count > 0),
        type.equals("tagbox"));
  }

  private Question yesNo(QuestionHead head) {
    JsonNode yes = question.any("valueTrue").orElse(BooleanNode.TRUE);
    JsonNode no = question.any("valueFalse").orElse(BooleanNode.FALSE);
    if (yes.equals(no)) question.refuse("valueTrue", "Both answers have the same value");
    return new YesNoQuestion(
        head,
        Choice.always(Choices.exact(yes), question.localized("labelTrue").or(YES)),
        Choice.always(Choices.exact(no), question.localized("labelFalse").or(NO)));
  }

  private Question html(QuestionHead head) {
    return new HtmlPassage(head, SafeHtml.of(question.localized("html")));
  }

  static Optional<Integer> length(Properties question) {
    return question.whole("maxLength").filter(length -> length > 0);
  }

  static LocalizedText placeholder(Properties question) {
    return question.localized("placeholder").or(question.localized("placeHolder"));
  }

  private Optional<Metric> metric() {
    Optional<Metric> metric = question.text("metric").flatMap(Metric::named);
    if (question.text("metric").isPresent() && metric.isEmpty()) {
      question.refuse("metric", "A metric is nps, csat or ces");
    }
    return metric;
  }

  private static void checkMetric(Question read, Properties question) {
    if (!(read instanceof RatingQuestion rating)) {
      if (question.any("metric").isPresent()) {
        question.refuse("metric", "Only a rating can have a metric");
      }
    } else if (!rating.metric().map(metric -> metric.isMeasuredOn(rating.numbers())).orElse(true)) {
      String scales = rating.metric().map(Metric::scales).orElse("");
      String key = rating.metric().map(Metric::key).orElse("");
      question.refuse("metric", "The scale of " + key + " is " + scales);
    }
  }

  private static void checkDefault(Question read, Properties question) {
    read.head()
        .defaultValue()
        .flatMap(read::refusal)
        .ifPresent(refusal -> question.refuse("defaultValue", refusal.in("en")));
  }
}
