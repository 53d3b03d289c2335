package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an engine makes of a survey and answers, in a form that can be compared. */
final class Seen {

  private static final List<String> ASPECTS =
      List.of("visible", "enabled", "required", "title", "choices", "answer", "inside");

  private Seen() {}

  /**
   * @param given the names whose kept answers are compared: a default that nobody saw is no answer
   */
  static ObjectNode by(Interview interview, Set<String> given) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode questions = json.putObject("questions");
    for (PageView page : interview.pages()) {
      page.questions().stream()
          .filter(view -> !(view.question() instanceof HtmlPassage))
          .forEach(view -> write(view, questions.putObject(view.name())));
    }
    Set<String> invalid = new TreeSet<>();
    interview.errors().forEach(error -> invalid.add(error.field().replaceFirst("\\{.*", "")));
    invalid.forEach(json.putArray("invalid")::add);
    json.set("values", interview.values());
    interview.visiblePages().forEach(page -> json.withArray("/flow").add(page.name()));
    json.put("title", interview.title());
    json.put("thanks", interview.completedHtml().replace("&#64;", "@"));
    json.put("address", interview.redirect().orElse(""));
    ObjectNode accepted = interview.accepted();
    given.forEach(name -> json.withObject("/kept").set(name, accepted.path(name)));
    return json;
  }

  private static void write(QuestionView view, ObjectNode json) {
    common(view, json).put("title", view.title());
    if (view.question() instanceof ChoiceQuestion) {
      view.offered().forEach(choice -> json.withArray("/choices").add(choice.value()));
    }
    view.answer().ifPresent(answer -> json.set("answer", answer));
    boolean cells = view.question() instanceof EntriesQuestion;
    if (view.visible() && (cells || view.question() instanceof RowsQuestion)) {
      for (QuestionView.PartView part : view.parts()) {
        ObjectNode inside = json.withArray("/inside").addObject();
        part.questions().forEach(inner -> common(inner, inside.putObject(inner.name())));
      }
    }
  }

  private static ObjectNode common(QuestionView view, ObjectNode json) {
    return json.put("visible", view.visible())
        .put("enabled", view.enabled())
        .put("required", view.required());
  }

  static List<String> differences(JsonNode koe, JsonNode peer) {
    List<String> found = new ArrayList<>();
    if (peer.has("failure")) return List.of("failure: " + peer.path("failure"));
    koe.path("questions")
        .properties()
        .forEach(
            question -> {
              JsonNode other = peer.path("questions").path(question.getKey());
              for (String aspect : ASPECTS) {
                compare(
                    aspect + ": " + question.getKey(),
                    question.getValue().path(aspect),
                    other.path(aspect),
                    found);
              }
            });
    for (String aspect : List.of("invalid", "flow", "title", "thanks", "address")) {
      compare(aspect + ": ", koe.path(aspect), peer.path(aspect), found);
    }
    for (String aspect : List.of("values", "kept")) {
      koe.path(aspect)
          .properties()
          .forEach(
              value ->
                  compare(
                      aspect + ": " + value.getKey(),
                      value.getValue(),
                      peer.path(aspect).path(value.getKey()),
                      found));
    }
    return found;
  }

  private static void compare(String what, JsonNode koe, JsonNode peer, List<String> found) {
    if (!plain(koe).equals(plain(peer))) {
      found.add(what + " Koe " + koe + " SurveyJS " + peer);
    }
  }

  /** Numbers without a trailing zero, objects in one order, and nothing where nothing is. */
  private static String plain(JsonNode json) {
    if (json.isNull() || json.isMissingNode() || (json.isContainerNode() && json.isEmpty())) {
      return "";
    }
    if (json.isNumber()) {
      BigDecimal number = json.decimalValue().setScale(9, java.math.RoundingMode.HALF_UP);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (json.isArray()) {
      List<String> some = new ArrayList<>();
      for (JsonNode item : json) some.add(plain(item));
      // An entry in which nothing was answered is none.
      if (some.stream().allMatch(String::isEmpty)) return "";
      StringBuilder all = new StringBuilder("[");
      some.forEach(item -> all.append(item).append(','));
      return all.append(']').toString();
    }
    if (!json.isObject()) return json.isTextual() ? '"' + json.textValue() + '"' : json.toString();
    StringBuilder all = new StringBuilder("{");
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> plain(json.get(name)).isEmpty());
    if (names.isEmpty()) return "";
    names.forEach(name -> all.append(name).append('=').append(plain(json.get(name))).append(','));
    return all.append('}').toString();
  }
}
