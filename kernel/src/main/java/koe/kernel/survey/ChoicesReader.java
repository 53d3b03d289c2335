package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import koe.kernel.expression.Expression;

/** Reads the choices of a question, listed or as a range of numbers. */
final class ChoicesReader {

  private static final LocalizedText NONE = texts("None", "該当なし");
  static final LocalizedText ALL = texts("Select all", "すべて選択");
  private static final LocalizedText REFUSE = texts("Refuse to answer", "回答しない");
  private static final LocalizedText DONT_KNOW = texts("Don't know", "わからない");
  private static final LocalizedText OTHER = texts("Other", "その他");

  private final Properties question;

  private ChoicesReader(Properties question) {
    this.question = question;
  }

  static Choices read(Properties question) {
    return new ChoicesReader(question).choices();
  }

  private Choices choices() {
    List<Choice> listed = new ArrayList<>(list(question, "choices"));
    listed.addAll(range());
    question
        .expression("choicesVisibleIf")
        .ifPresent(condition -> listed.replaceAll(choice -> choice.onlyIf(condition)));
    List<Choice> special = special();
    Optional<Carry> carried = carried();
    if (carried.isPresent()) listed.clear();
    if (listed.isEmpty() && special.isEmpty() && carried.isEmpty()) {
      question.refuse("choices", "There is nothing to choose");
    }
    refuseRepeated(listed, special);
    String order = question.word("choicesOrder", "none", "none", "asc", "desc", "random");
    return new Choices(listed, special, order, placeholder(), carried);
  }

  private Optional<Carry> carried() {
    String mode = question.word("choicesFromQuestionMode", "all", "all", "selected", "unselected");
    Optional<String> values = question.text("choiceValuesFromQuestion");
    Optional<String> texts = question.text("choiceTextsFromQuestion");
    return question
        .text("choicesFromQuestion")
        .filter(name -> !name.isBlank())
        .map(name -> new Carry(name, mode, values, texts));
  }

  /** The values of a list of choices or of a scale. */
  static List<Choice> list(Properties question, String property) {
    List<JsonNode> items = question.list(property);
    if (items.size() > DefinitionLimits.CHOICES) {
      question.refuse(property, "More than " + DefinitionLimits.CHOICES + " choices");
      return List.of();
    }
    return IntStream.range(0, items.size())
        .mapToObj(i -> choice(items.get(i), question, property, i))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Choice> choice(
      JsonNode item, Properties question, String property, int index) {
    String pointer = question.pointer(property) + "/" + index;
    if (!item.isObject()) {
      return value(item, pointer, question.problems())
          .map(value -> Choice.always(value, LocalizedText.empty()));
    }
    Properties choice = new Properties(item, pointer, question.problems());
    LocalizedText text = choice.localized("text");
    LocalizedText image = Images.read(choice, "imageLink");
    List<Expression> conditions = choice.expression("visibleIf").stream().toList();
    Optional<JsonNode> value = choice.any("value");
    choice.refuseOthers(Set.of());
    if (value.isEmpty()) choice.refuse("value", "The value is missing");
    return value
        .flatMap(given -> value(given, choice.pointer("value"), question.problems()))
        .map(given -> new Choice(given, text, image, conditions));
  }

  private static Optional<JsonNode> value(JsonNode value, String pointer, Problems problems) {
    boolean usable =
        Properties.isFinite(value)
            || value.isBoolean()
            || (value.isTextual() && !value.asText().isBlank());
    if (!usable) problems.add(pointer, "A choice is a text, a number or true or false");
    return usable ? Optional.of(Choices.exact(value)) : Optional.empty();
  }

  private List<Choice> range() {
    Optional<Integer> min = question.whole("choicesMin");
    Optional<Integer> max = question.whole("choicesMax");
    int step = Math.max(1, question.whole("choicesStep").orElse(1));
    if (min.isEmpty() || max.isEmpty() || max.get() < min.get()) return List.of();
    if (((long) max.get() - min.get()) / step >= DefinitionLimits.CHOICES) {
      question.refuse("choicesMax", "More than " + DefinitionLimits.CHOICES + " choices");
      return List.of();
    }
    return IntStream.rangeClosed(0, (max.get() - min.get()) / step)
        .mapToObj(i -> JsonNodeFactory.instance.numberNode(min.get() + i * step))
        .map(value -> Choice.always(value, LocalizedText.empty()))
        .toList();
  }

  private List<Choice> special() {
    List<Choice> special = new ArrayList<>();
    offer(special, "showNoneItem", "hasNone", Choices.NONE, "noneText", NONE);
    offer(special, "showRefuseItem", "hasRefuse", "refused", "refuseText", REFUSE);
    offer(special, "showDontKnowItem", "hasDontKnow", "dontknow", "dontKnowText", DONT_KNOW);
    offer(special, "showOtherItem", "hasOther", Choices.OTHER, "otherText", OTHER);
    return special;
  }

  private void offer(
      List<Choice> special,
      String property,
      String oldName,
      String value,
      String textProperty,
      LocalizedText standard) {
    LocalizedText text = question.localized(textProperty).or(standard);
    if (question.flag(property, oldName)) {
      special.add(Choice.always(TextNode.valueOf(value), text));
    }
  }

  private LocalizedText placeholder() {
    return question.localized("otherPlaceholder").or(question.localized("otherPlaceHolder"));
  }

  private void refuseRepeated(List<Choice> listed, List<Choice> special) {
    List<Choice> all = new ArrayList<>(listed);
    all.addAll(special);
    Map<Integer, String> repeated = Choices.repeated(all);
    repeated.forEach(
        (place, value) ->
            question.problems().add(place(place), "The value '" + value + "' stands twice"));
  }

  private String place(int index) {
    return question.pointer("choices") + "/" + index;
  }

  private static LocalizedText texts(String english, String japanese) {
    return new LocalizedText(Map.of(LocalizedText.DEFAULT, english, "ja", japanese));
  }
}
