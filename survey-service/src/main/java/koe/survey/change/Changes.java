package koe.survey.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.survey.SurveyDefinition;

/**
 * The differences between two versions that matter to whoever compares their answers. Answers of
 * all versions are combined by the name of the question and by the value of the choice.
 *
 * @param all the worst first, otherwise in the order of the survey
 */
public record Changes(List<Change> all) {

  public Changes {
    all = List.copyOf(all);
  }

  /**
   * Compares two definitions that Koe can show.
   *
   * @param language in which changed words are told, if they are written in it
   */
  public static Changes between(JsonNode before, JsonNode after, String language) {
    Map<String, AskedQuestion> old = questions(before);
    Map<String, AskedQuestion> fresh = questions(after);
    Map<String, String> renamed = Renaming.of(old, fresh);
    List<Change> changes = new ArrayList<>();
    old.forEach((name, question) -> changes.addAll(fate(question, fresh, renamed, language)));
    fresh.keySet().stream()
        .filter(name -> !old.containsKey(name) && !renamed.containsValue(name))
        .forEach(name -> changes.add(new Change(name, Change.Kind.QUESTION_ADDED, "", name)));
    changes.addAll(Order.changes(old.keySet(), fresh.keySet()));
    changes.sort((a, b) -> a.effect().compareTo(b.effect()));
    return new Changes(changes);
  }

  private static List<Change> fate(
      AskedQuestion question,
      Map<String, AskedQuestion> fresh,
      Map<String, String> renamed,
      String language) {
    String name = question.name();
    AskedQuestion same = fresh.get(name);
    if (same != null) return new QuestionChanges(question, same, language).all();
    String other = renamed.get(name);
    return List.of(
        other == null
            ? new Change(name, Change.Kind.QUESTION_REMOVED, name, "")
            : new Change(name, Change.Kind.QUESTION_RENAMED, name, other));
  }

  private static Map<String, AskedQuestion> questions(JsonNode definition) {
    Map<String, JsonNode> written = new LinkedHashMap<>();
    collect(definition, written);
    Map<String, AskedQuestion> questions = new LinkedHashMap<>();
    SurveyDefinition.parse(definition).questions().stream()
        .filter(question -> !question.kind().equals("html") && !question.kind().equals("image"))
        .forEach(
            question -> {
              JsonNode own = written.getOrDefault(question.name(), definition.path("none"));
              questions.put(question.name(), AskedQuestion.of(question, own));
            });
    return questions;
  }

  private static void collect(JsonNode group, Map<String, JsonNode> written) {
    for (String list : List.of("pages", "elements", "questions")) {
      for (JsonNode element : group.path(list)) {
        if (element.has("type") && element.has("name")) {
          written.putIfAbsent(element.path("name").asText(), element);
        }
        collect(element, written);
      }
    }
  }

  /** Whether figures of both versions may be combined. */
  public boolean isComparable() {
    return all.stream().noneMatch(change -> change.effect() == Effect.BREAKS);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}
