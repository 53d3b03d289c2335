package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import koe.kernel.expression.Expression;

/** Reads the triggers of a survey, also those of old definitions with a name and an operator. */
final class TriggersReader {

  private final List<Effect> effects = new ArrayList<>();
  private final List<Trigger> turns = new ArrayList<>();

  TriggersReader(Properties survey) {
    for (Properties trigger : survey.objects("triggers")) {
      read(trigger);
      trigger.refuseOthers(Set.of());
    }
  }

  List<Effect> effects() {
    return effects;
  }

  List<Trigger> turns() {
    return turns;
  }

  private void read(Properties trigger) {
    Optional<Expression> when = condition(trigger);
    String type = trigger.text("type").orElse("").toLowerCase(Locale.ROOT);
    switch (type.replaceFirst("trigger$", "")) {
      case "complete" -> when.ifPresent(condition -> turns.add(new Trigger.Complete(condition)));
      case "skip" -> {
        String to = needed(trigger, "gotoName");
        when.ifPresent(condition -> turns.add(new Trigger.Skip(condition, to)));
      }
      case "setvalue" -> add(trigger, when, fixed(trigger), trigger.flag("isVariable", false));
      case "copyvalue" -> {
        if (trigger.flag("copyDisplayValue", false)) {
          trigger.refuse("copyDisplayValue", "Koe copies answers, not their texts");
        }
        add(trigger, when, Optional.of(new Effect.Copy(needed(trigger, "fromName"))), false);
      }
      case "runexpression" -> add(trigger, when, result(trigger), false);
      default -> trigger.refuse("type", "Koe does not support the trigger '" + type + "'");
    }
  }

  private void add(
      Properties trigger,
      Optional<Expression> when,
      Optional<Effect.Source> source,
      boolean variable) {
    String target = needed(trigger, "setToName");
    if (when.isPresent() && source.isPresent()) {
      effects.add(new Effect(when, source.get(), target, variable, true));
    }
  }

  private static Optional<Effect.Source> fixed(Properties trigger) {
    return Optional.of(new Effect.Fixed(trigger.any("setValue")));
  }

  private static Optional<Effect.Source> result(Properties trigger) {
    return trigger.expression("runExpression").map(Effect.Result::new);
  }

  private static String needed(Properties trigger, String property) {
    String text = trigger.text(property).orElse("");
    if (text.isBlank()) trigger.refuse(property, "The name is missing");
    return text;
  }

  private static Optional<Expression> condition(Properties trigger) {
    Optional<String> name = trigger.text("name");
    String operator = trigger.text("operator").orElse("equal");
    Optional<JsonNode> value = trigger.any("value");
    if (trigger.any("expression").isPresent()) return trigger.expression("expression");
    if (name.isEmpty()) {
      trigger.refuse("expression", "A condition is needed here");
      return Optional.empty();
    }
    String operand = value.map(TriggersReader::literal).map(text -> " " + text).orElse("");
    return trigger.expression("operator", "{" + name.get() + "} " + operator + operand);
  }

  private static String literal(JsonNode value) {
    if (value.isTextual()) return "'" + value.textValue().replace("'", "\\'") + "'";
    if (!value.isArray()) return value.toString();
    List<String> items = new ArrayList<>();
    value.forEach(item -> items.add(literal(item)));
    return "[" + String.join(", ", items) + "]";
  }
}
