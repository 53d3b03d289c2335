package koe.feedback.taxonomy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.kernel.json.Json;

/** A theme as it stands in the form, one query a line. */
public record ThemeForm(
    String key, String nameJa, String nameEn, String parent, String ja, String en) {

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.putObject("name").put("ja", nameJa).put("en", nameEn);
    if (!parent.isEmpty()) {
      json.put("parent", parent);
    }
    ObjectNode queries = json.putObject("queries");
    queries.set("ja", Json.mapper().valueToTree(lines(ja)));
    queries.set("en", Json.mapper().valueToTree(lines(en)));
    return json;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
