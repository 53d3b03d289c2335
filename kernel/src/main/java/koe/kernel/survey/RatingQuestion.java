package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A question answered on a scale of whole numbers.
 *
 * @param scale the values from low to high, with a text where the author gave one
 * @param style `numbers`, `stars` or `smileys`
 */
public record RatingQuestion(
    QuestionHead head,
    List<Choice> scale,
    LocalizedText lowText,
    LocalizedText highText,
    String style,
    Optional<Metric> metric)
    implements Question {

  public RatingQuestion {
    scale = List.copyOf(scale);
  }

  @Override
  public String kind() {
    return "rating";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    boolean onScale = answer.isIntegralNumber() && values().contains(answer.bigIntegerValue());
    return onScale ? Optional.empty() : Optional.of(Message.of("notARating", bounds()));
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
        .filter(choice -> choice.value().equals(answer))
        .map(choice -> choice.textIn(language))
        .findFirst()
        .orElseGet(answer::asText);
  }

  List<Integer> numbers() {
    return scale.stream().map(choice -> choice.value().intValue()).toList();
  }

  private List<BigInteger> values() {
    return scale.stream().map(choice -> choice.value().bigIntegerValue()).toList();
  }

  private String bounds() {
    return scale.get(0).formValue() + "–" + scale.get(scale.size() - 1).formValue();
  }
}
