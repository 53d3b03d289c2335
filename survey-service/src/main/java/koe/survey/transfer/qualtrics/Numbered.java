package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members by number. A QSF writes them as an object, or as a list where they count from zero. */
final class Numbered {

  private Numbered() {}

  static Map<String, JsonNode> of(JsonNode json) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) members.put(Integer.toString(i), json.get(i));
    } else {
      json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    }
    return members;
  }
}
