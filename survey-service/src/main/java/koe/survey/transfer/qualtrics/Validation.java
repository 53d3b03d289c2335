package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import koe.survey.transfer.draft.Decimals;

/** Forced answers and checks of what is written. */
final class Validation {

  private final Converted converted;
  private final ObjectNode element;
  private final JsonNode settings;

  private Validation(Converted converted) {
    this.converted = converted;
    this.element = converted.element();
    this.settings = converted.question().payload().path("Validation").path("Settings");
  }

  static void put(Converted converted) {
    Validation validation = new Validation(converted);
    validation.force();
    validation.kind();
    validation.length();
  }

  private void force() {
    boolean asks = !element.path("type").asText().matches("html|panel");
    String force = settings.path("ForceResponse").asText();
    String kind = settings.path("ForceResponseType").asText();
    if (force.equals("RequestResponse") || (force.equals("ON") && kind.equals("RequestResponse"))) {
      warn("ForceResponse", "an answer was only asked for; here it may stay open");
    } else if (force.equals("ON") && asks) {
      element.put("isRequired", true);
      if (element.path("type").asText().equals("matrix")) element.put("eachRowRequired", true);
    }
  }

  private void kind() {
    String type = settings.path("Type").asText("None");
    switch (type) {
      case "ContentType" -> content(settings.path("ContentType").asText());
      case "MinChoices", "MaxChoices", "ChoiceRange" -> choices();
      case "None", "", "ChoicesTotal", "TotalChar", "MinChar", "MaxChar", "CharRange" -> {}
      default -> warn("Type", "the check '" + type + "' is not carried over");
    }
  }

  private void choices() {
    if (!converted.question().isMultiple()) return;
    count("MinChoices", "minSelectedChoices");
    count("MaxChoices", "maxSelectedChoices");
  }

  private void count(String setting, String property) {
    String count = settings.path(setting).asText();
    if (count.matches("[1-9]\\d{0,3}")) element.put(property, Integer.parseInt(count));
  }

  private void content(String content) {
    boolean line = element.path("type").asText().equals("text");
    switch (content) {
      case "ValidNumber" -> number(line);
      case "ValidEmail" -> input(line, "email");
      case "ValidPhone" -> input(line, "tel");
      case "ValidDate" -> input(line, "date");
      case "ValidURL" -> input(line, "url");
      case "TextOnly", "ValidTextOnly" -> pattern("^[^0-9]*$");
      case "ValidZip", "ValidUSZip" -> pattern("^\\d{5}(-\\d{4})?$");
      default -> warn("ContentType", "the check '" + content + "' is not carried over");
    }
  }

  private void input(boolean line, String inputType) {
    if (line) element.put("inputType", inputType);
    else warn("ContentType", "the check '" + inputType + "' is not carried over");
  }

  private void number(boolean line) {
    input(line, "number");
    if (!line) return;
    JsonNode bounds = settings.path("ValidNumber");
    bound(bounds.path("Min"), "min");
    bound(bounds.path("Max"), "max");
  }

  private void bound(JsonNode bound, String property) {
    Decimals.read(bound.asText()).ifPresent(number -> element.set(property, number));
  }

  private void pattern(String regex) {
    element.withArray("validators").addObject().put("type", "regex").put("regex", regex);
  }

  private void length() {
    boolean written = element.path("type").asText().matches("text|comment");
    boolean number = element.has("inputType");
    String most = settings.path("MaxChars").asText(settings.path("TotalChars").asText());
    String least = settings.path("MinChars").asText();
    if (!written || number) return;
    if (most.matches("[1-9]\\d{0,6}")) element.put("maxLength", Integer.parseInt(most));
    if (least.matches("[1-9]\\d{0,6}")) {
      ObjectNode check = element.withArray("validators").addObject().put("type", "text");
      check.put("minLength", Integer.parseInt(least));
    }
  }

  private void warn(String setting, String detail) {
    converted.warn("/Validation/Settings/" + setting, detail);
  }
}
