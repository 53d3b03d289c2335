package koe.dashboard.numbers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a view and its neighbours are. */
public record Links(Asked asked) {

  private static final Set<String> OF_SURVEY = Set.of("survey", "touchpoint");
  private static final Set<String> PROPERTIES = Set.of("channel", "language");
  private static final String PAGE = "/numbers";

  /** What stands after the question mark. */
  public String query() {
    return written(asked.fields());
  }

  /** The same view with another value in a field, or with none. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(asked.fields());
    changed.remove(name);
    if (!value.isEmpty()) {
      changed.put(name, value);
    }
    return page(changed);
  }

  /** The view of one group of this view alone. */
  public String within(String group) {
    Map<String, String> changed = new LinkedHashMap<>(asked.fields());
    String by = asked.field("by");
    changed.remove("by");
    if (OF_SURVEY.contains(by)) {
      changed.put(by, group);
    } else {
      String filter = asked.field("filter");
      String condition = "{" + variable(by) + "} = '" + group.replace("'", "") + "'";
      changed.put("filter", filter.isEmpty() ? condition : "(" + filter + ") and " + condition);
    }
    return page(changed);
  }

  private static String variable(String by) {
    return PROPERTIES.contains(by) || by.startsWith("contact.") ? by : "contact." + by;
  }

  /** How the figure came about, over the API. */
  public String receipt() {
    Map<String, String> parameters = new LinkedHashMap<>(asked.fields());
    parameters.keySet().removeAll(Set.of("metric", "until", "by", "interval"));
    parameters.put("from", asked.from().toString());
    parameters.put("to", asked.until().plusDays(1).toString());
    return "/api/v1/metrics/" + asked.metric().word() + "/receipt?" + written(parameters);
  }

  private static String page(Map<String, String> fields) {
    return fields.isEmpty() ? PAGE : PAGE + "?" + written(fields);
  }

  private static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
