package koe.kernel.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import koe.kernel.survey.InputType;
import koe.kernel.survey.TextQuestion;
import koe.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a browser asks for one line. Its sliders and palettes always hold a value, also of somebody
 * who touched nothing; so a slider is asked for as a number and a colour as its code, which can be
 * left open.
 */
public record LineField(TextQuestion question) {

  /** The type of the field in HTML. */
  public String type() {
    return switch (question.inputType()) {
      case RANGE -> InputType.NUMBER.key();
      case COLOR -> InputType.TEXT.key();
      default -> question.inputType().key();
    };
  }

  public @Nullable String step() {
    return question.inputType().isNumber() ? "any" : null;
  }

  public @Nullable String least() {
    return bound(question.min());
  }

  public @Nullable String most() {
    return bound(question.max());
  }

  private static @Nullable String bound(Optional<JsonNode> bound) {
    return bound.map(JsonNode::asText).orElse(null);
  }

  /** What browsers may fill in for their owner. */
  public @Nullable String purpose() {
    return switch (question.inputType()) {
      case EMAIL, TEL, URL -> question.inputType().key();
      default -> null;
    };
  }

  /** What is to be written, where the field itself does not show it; may be empty. */
  public String hint(Texts.In t) {
    return switch (question.inputType()) {
      case COLOR -> t.get("form.colour.hint");
      case RANGE ->
          question
              .min()
              .flatMap(
                  least ->
                      question
                          .max()
                          .map(most -> t.get("form.range.hint", least.asText(), most.asText())))
              .orElse("");
      default -> "";
    };
  }
}
