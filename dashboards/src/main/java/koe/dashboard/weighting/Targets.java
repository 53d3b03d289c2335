package koe.dashboard.weighting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.web.JsonBody;

/**
 * How all customers are made up.
 *
 * @param shares by dimension, then by group; positive numbers of any unit
 * @param cap how many times an average answer one may weigh
 */
record Targets(Map<String, Map<String, Double>> shares, double cap) {

  private static final int MOST_MARGINS = 8;
  private static final int MOST_GROUPS = 200;
  private static final int CAP = 5;

  /** {@code {"margins": {"plan": {"pro": 40, "free": 60}}, "cap": 5}}. */
  static Targets read(JsonBody body) {
    body.only("margins", "cap");
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    JsonBody margins =
        body.inside("margins")
            .orElseGet(
                () -> {
                  body.complain("margins", "this field is needed");
                  return body;
                });
    for (String by : names(margins)) {
      margins.inside(by).ifPresent(groups -> shares.put(by, groups(groups)));
    }
    if (shares.isEmpty() || shares.size() > MOST_MARGINS) {
      body.complain("margins", "1 to " + MOST_MARGINS + " dimensions are expected");
    }
    double cap = body.integer("cap", 1, 100).orElse(CAP);
    body.orRefuse();
    return new Targets(shares, cap);
  }

  private static Map<String, Double> groups(JsonBody groups) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String group : names(groups)) {
      double share = groups.node().path(group).asDouble(0);
      if (!groups.node().path(group).isNumber() || share <= 0 || share > 1e12) {
        groups.complain(group, "a number above zero is expected");
      }
      shares.put(group, share);
    }
    if (shares.isEmpty() || shares.size() > MOST_GROUPS) {
      groups.complain("", "1 to " + MOST_GROUPS + " groups are expected");
    }
    return shares;
  }

  private static List<String> names(JsonBody body) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> all = body.node().fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }
}
