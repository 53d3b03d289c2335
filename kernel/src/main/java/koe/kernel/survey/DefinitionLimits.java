package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** How large a definition may be, looked at before anything else. */
final class DefinitionLimits {

  static final int QUESTIONS = 5_000;
  static final int CHOICES = 10_000;
  static final int SCALE = 100;
  static final int ENTRIES = 100;

  private static final int DEPTH = 60;
  private static final int BYTES = 1 << 20;

  private final Problems problems;
  private long bytes;

  private DefinitionLimits(Problems problems) {
    this.problems = problems;
  }

  static void check(JsonNode definition, Problems problems) {
    if (!definition.isObject()) problems.add("", "A definition is a JSON object");
    DefinitionLimits limits = new DefinitionLimits(problems);
    limits.walk(definition, "", 0);
    if (limits.bytes > BYTES) problems.add("", "The definition is larger than 1 MB");
    problems.refuseIfAny();
  }

  private void walk(JsonNode json, String pointer, int depth) {
    if (depth > DEPTH) {
      problems.add(pointer, "Nested more than " + DEPTH + " deep");
    } else if (json.isObject()) {
      json.properties()
          .forEach(
              member -> {
                measure(member.getKey(), pointer);
                walk(member.getValue(), pointer + "/" + escaped(member.getKey()), depth + 1);
              });
    } else if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) walk(json.get(i), pointer + "/" + i, depth + 1);
    } else {
      measure(json.asText(), pointer);
    }
  }

  private void measure(String text, String pointer) {
    bytes += text.getBytes(StandardCharsets.UTF_8).length + 3L;
    if (!WrittenText.isStorable(text)) {
      problems.add(pointer, "The text has a NUL or half a character");
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
