package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A question answered on a scale, most often of whole numbers.
 *
 * @param scale the values from low to high, with a text where the author gave one
 * @param style `numbers`, `stars` or `smileys`
 * @param colours which faces have a colour from red to green: `all`, `chosen` or `none`
 */
public record RatingQuestion(
    QuestionHead head,
    List<Choice> scale,
    LocalizedText lowText,
    LocalizedText highText,
    String style,
    String colours,
    Optional<Metric> metric)
    implements Question {

  private static final int FIGURES = 4;

  public RatingQuestion {
    scale = List.copyOf(scale);
  }

  @Override
  public String kind() {
    return "rating";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    JsonNode value = Choices.exact(answer);
    boolean onScale = scale.stream().anyMatch(choice -> choice.value().equals(value));
    if (onScale) return Optional.empty();
    return Optional.of(
        numbers().isEmpty() ? Message.of("notAChoice") : Message.of("notARating", bounds()));
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return FormFields.chosen(fields, scale);
  }

  @Override
  public List<Choice> choosable() {
    return scale;
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return scale.stream()
        .filter(choice -> choice.value().equals(Choices.exact(answer)))
        .map(choice -> choice.textIn(language))
        .findFirst()
        .orElseGet(answer::asText);
  }

  /** The scale, if it is one of whole numbers; empty for any other. */
  List<Integer> numbers() {
    boolean whole = scale.stream().allMatch(choice -> choice.value().isInt());
    return whole ? scale.stream().map(choice -> choice.value().intValue()).toList() : List.of();
  }

  /** Whether the texts need more room than a number does. */
  public boolean isWordy(String language) {
    return scale.stream().anyMatch(choice -> choice.textIn(language).length() > FIGURES);
  }

  private String bounds() {
    return scale.get(0).formValue() + "–" + scale.get(scale.size() - 1).formValue();
  }
}
