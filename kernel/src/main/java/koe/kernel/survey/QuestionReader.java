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
  private final Nesting nesting;

  private QuestionReader(Properties question, String type, List<Panel> panels, Nesting nesting) {
    this.question = question;
    this.type = type;
    this.panels = panels;
    this.nesting = nesting;
  }

  static Optional<Question> read(
      Properties question, String type, List<Panel> panels, Nesting nesting) {
    if (nesting.isTooDeep()) {
      question.refuse("type", "Too many questions inside each other");
      return Optional.empty();
    }
    Optional<Question> read = new QuestionReader(question, type, panels, nesting).question();
    read.ifPresent(known -> checkMetric(known, question, nesting));
    read.ifPresent(known -> checkDefault(known, question));
    if (read.isPresent()) question.refuseOthers(Looks.QUESTION);
    return read;
  }

  private Optional<Question> question() {
    QuestionHead head = head();
    if (!Question.KINDS.contains(type)) {
      question.refuse("type", "Koe cannot show questions of type '" + type + "'");
      return Optional.empty();
    }
    return switch (type) {
      case "rating" -> Optional.of(RatingReader.read(head, question, metric()));
      case "comment" -> Optional.of(comment(head));
      case "text" -> Optional.of(TextReader.read(head, question));
      case "radiogroup", "dropdown", "buttongroup" -> Optional.of(single(head));
      case "checkbox", "tagbox" -> Optional.of(multiple(head));
      case "imagepicker" -> Optional.of(pictures(head));
      case "ranking" -> Optional.of(ranking(head));
      case "boolean" -> Optional.of(yesNo(head));
      case "html" -> Optional.of(html(head));
      case "image" -> Optional.of(PassageReader.image(head, question));
      case "expression" -> Optional.of(PassageReader.expression(head, question));
      case "file" -> Optional.of(FileReader.read(head, question, nesting));
      case "matrix" -> Optional.of(nested(head).matrix());
      case "multipletext" -> Optional.of(nested(head).multipleText());
      case "matrixdropdown" -> Optional.of(nested(head).table());
      case "matrixdynamic" -> Optional.of(nested(head).entryTable());
      case "paneldynamic" -> Optional.of(nested(head).panels());
      default -> throw new IllegalStateException(type + " is a kind that nothing reads");
    };
  }

  private NestedReader nested(QuestionHead head) {
    return new NestedReader(head, question, nesting);
  }

  private QuestionHead head() {
    question.word("clearIfInvisible", "default", "default", "onComplete");
    String name = Names.read(question);
    String key = question.text("valueName").filter(own -> !own.isBlank()).orElse(name);
    if (!Names.isUsable(key)) question.refuse("valueName", "Not usable as a name");
    List<Effect> effects = EffectReader.of(question, key);
    if (nesting.isInner()) refuseInside(effects);
    return new QuestionHead(
        name,
        key,
        question.localized("title"),
        question.localized("description"),
        panels,
        question.condition("visible", true, "visibleIf"),
        enabled(question),
        question.condition("isRequired", false, "requiredIf"),
        question.localized("requiredErrorText"),
        question.any("defaultValue"),
        question.expression("defaultValueExpression"),
        AnswerRuleReader.read(question),
        commentLabel(),
        effects);
  }

  /** What would need to know in which entry it stands. */
  private void refuseInside(List<Effect> effects) {
    for (String property : List.of("valueName", "defaultValueExpression")) {
      if (question.any(property).isPresent()) {
        question.refuse(property, "Koe does not support this inside another question");
      }
    }
    if (!effects.isEmpty()) {
      question.refuse("setValueExpression", "Koe does not support this inside another question");
    }
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
    return new SingleChoiceQuestion(head, ChoicesReader.read(question), type);
  }

  private Question multiple(QuestionHead head) {
    if (type.equals("tagbox")) placeholder(question);
    LocalizedText all = question.localized("selectAllText").or(ChoicesReader.ALL);
    boolean offersAll = question.flag("showSelectAllItem", "hasSelectAll");
    return new MultipleChoiceQuestion(
        head,
        ChoicesReader.read(question),
        type,
        limit("minSelectedChoices"),
        limit("maxSelectedChoices"),
        offersAll ? Optional.of(all) : Optional.empty());
  }

  private Question pictures(QuestionHead head) {
    Choices choices = ChoicesReader.read(question);
    question.word("contentMode", "image", "image");
    if (!question.flag("multiSelect", false)) return new SingleChoiceQuestion(head, choices, type);
    return new MultipleChoiceQuestion(
        head,
        choices,
        type,
        limit("minSelectedChoices"),
        limit("maxSelectedChoices"),
        Optional.empty());
  }

  private Question ranking(QuestionHead head) {
    boolean some = question.flag("selectToRankEnabled", false);
    return new RankingQuestion(
        head,
        ChoicesReader.read(question),
        some,
        limit("minSelectedChoices"),
        limit("maxSelectedChoices"));
  }

  private Optional<Integer> limit(String property) {
    return question.whole(property).filter(count -> count > 0);
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

  private static void checkMetric(Question read, Properties question, Nesting nesting) {
    if (!(read instanceof RatingQuestion rating) || nesting.isInner()) {
      if (question.any("metric").isPresent()) {
        question.refuse(
            "metric",
            nesting.isInner()
                ? "A question inside another one has no metric"
                : "Only a rating can have a metric");
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
