package koe.kernel.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Text that PostgreSQL cannot keep as it is: U+0000 fails, a lone surrogate would silently become a
 * question mark. Both are refused where they come in.
 */
public final class HostileText {

  private HostileText() {}

  /** True if the text can be stored and read back unchanged. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  static void check(JsonNode value) {
    check(value, "");
  }

  private static void check(JsonNode value, String pointer) {
    if (value.isTextual() && !isStorable(value.textValue())) {
      throw refusal(pointer);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), pointer + "/" + i);
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!isStorable(field.getKey())) {
        throw refusal(pointer);
      }
      check(field.getValue(), pointer + "/" + Pointer.escape(field.getKey()));
    }
  }

  private static MalformedJson refusal(String pointer) {
    return new MalformedJson(pointer, "the text holds U+0000 or half of a surrogate pair");
  }
}
