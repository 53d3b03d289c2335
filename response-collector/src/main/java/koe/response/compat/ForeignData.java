package koe.response.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;
import koe.kernel.survey.Choice;
import koe.kernel.survey.MultipleChoiceQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.RankingQuestion;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.TextQuestion;
import koe.kernel.survey.YesNoQuestion;

/**
 * What a program made for Formbricks sends as {@code data}: by element, with the labels of choices
 * in the respondent's language, where Koe keeps values by question.
 *
 * @param answers by question
 * @param others what no question stands for: hidden fields
 */
record ForeignData(ObjectNode answers, ObjectNode others) {

  private static final Set<String> YES = Set.of("accepted", "clicked", "booked", "yes", "true");
  private static final Set<String> NO = Set.of("dismissed", "no", "false");

  static ForeignData of(SurveyDefinition definition, JsonNode elements, ObjectNode data) {
    ForeignData read = new ForeignData(Json.object(), Json.object());
    data.properties().forEach(entry -> read.take(definition, elements, entry));
    return read;
  }

  private void take(
      SurveyDefinition definition, JsonNode elements, Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    String name = elements.path(entry.getKey()).asText(entry.getKey());
    Optional<Question> question = definition.question(name).filter(Question::takesAnswers);
    if (isEmpty(value)) {
      return;
    }
    question.ifPresentOrElse(
        asked -> answers.set(asked.key(), answer(asked, value)),
        () -> others.set(entry.getKey(), value));
  }

  /** A question that was passed over. */
  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isTextual() && value.textValue().isEmpty())
        || (value.isContainerNode() && value.isEmpty());
  }

  private static JsonNode answer(Question question, JsonNode value) {
    if (question instanceof MultipleChoiceQuestion || question instanceof RankingQuestion) {
      return several(question, value);
    }
    if (question instanceof YesNoQuestion && value.isTextual()) {
      String word = value.textValue();
      return YES.contains(word) || NO.contains(word)
          ? BooleanNode.valueOf(YES.contains(word))
          : value;
    }
    if (question instanceof TextQuestion && value.isArray()) {
      return TextNode.valueOf(
          StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .filter(text -> !text.isBlank())
              .collect(Collectors.joining(", ")));
    }
    return value.isTextual() ? chosen(question, value) : value;
  }

  private static JsonNode several(Question question, JsonNode value) {
    ArrayNode list = Json.mapper().createArrayNode();
    if (value.isArray()) {
      value.forEach(item -> list.add(chosen(question, item)));
    } else {
      list.add(chosen(question, value));
    }
    return list;
  }

  /** The choice with this value, or with this text in any language. */
  private static JsonNode chosen(Question question, JsonNode value) {
    var choices = question instanceof RatingQuestion rating ? rating.scale() : question.choosable();
    String text = value.asText();
    return choices.stream()
        .filter(choice -> choice.formValue().equals(text))
        .findFirst()
        .or(() -> choices.stream().filter(choice -> reads(choice, text)).findFirst())
        .map(Choice::value)
        .orElse(value);
  }

  private static boolean reads(Choice choice, String text) {
    return choice.text().texts().containsValue(text);
  }
}
