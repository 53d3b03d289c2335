package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.expression.Value;

/**
 * One step of a respondent: some answers change, and these bring about others. What the respondent
 * changed in this step stands; what they said earlier is overwritten, as in SurveyJS.
 */
final class Step {

  private static final int ROUNDS = 20;

  private final SurveyDefinition definition;
  private final String language;
  private final Clock clock;
  private final ObjectNode after;
  private final Set<String> own = new HashSet<>();

  private Step(SurveyDefinition definition, ObjectNode before, String language, Clock clock) {
    this.definition = definition;
    this.language = language;
    this.clock = clock;
    this.after = before.deepCopy();
  }

  /** The answers after some of them were changed; `null` takes an answer back. */
  static ObjectNode of(
      SurveyDefinition definition,
      ObjectNode before,
      ObjectNode changes,
      String language,
      Clock clock) {
    if (definition.logic().effects().isEmpty()) {
      ObjectNode simply = before.deepCopy();
      return simply.setAll(changes);
    }
    return new Step(definition, before, language, clock).after(changes);
  }

  private ObjectNode after(ObjectNode changes) {
    Answers known = answers();
    for (var change : changes.properties()) {
      if (isNews(known, change.getKey(), change.getValue())) own.add(change.getKey());
    }
    after.setAll(changes);
    Set<String> changed = new HashSet<>(own);
    for (int round = 0; round < ROUNDS && !changed.isEmpty(); round++) {
      Answers now = answers();
      changed.addAll(recalculated(known.calculated(), now.calculated()));
      changed = bringAbout(changed, now);
      known = now;
    }
    return after;
  }

  private Answers answers() {
    return new Answers(definition, after, language, clock);
  }

  private static boolean isNews(Answers known, String key, JsonNode value) {
    JsonNode before = known.answer(key).orElseGet(JsonNodeFactory.instance::nullNode);
    return !before.equals(value);
  }

  private static Set<String> recalculated(Map<String, Value> before, Map<String, Value> after) {
    Set<String> changed = new HashSet<>();
    after.forEach(
        (name, value) -> {
          if (!value.equals(before.get(name))) changed.add(name);
        });
    return changed;
  }

  private Set<String> bringAbout(Set<String> changed, Answers now) {
    Set<String> next = new HashSet<>();
    for (Effect effect : definition.logic().effects()) {
      boolean happens =
          !effect.variable()
              && !own.contains(effect.target())
              && effect.isTouchedBy(changed)
              && effect.holds(now);
      if (happens && set(effect, now)) next.add(effect.target());
    }
    return next;
  }

  private boolean set(Effect effect, Answers now) {
    Optional<JsonNode> value = effect.source().value(now);
    JsonNode json = value.orElseGet(JsonNodeFactory.instance::nullNode);
    boolean news = isNews(now, effect.target(), json);
    // What follows by itself would be gone as soon as the condition does not hold any more.
    if (news || (value.isPresent() && !after.has(effect.target()))) {
      after.set(effect.target(), json);
    }
    return news;
  }
}
