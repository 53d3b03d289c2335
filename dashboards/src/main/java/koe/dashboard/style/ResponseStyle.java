package koe.dashboard.style;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.web.JsonBody;

/**
 * How a workspace reads scores beside the published one: from which grade on somebody counts as
 * well disposed, up to which as ill disposed, and what is usual at home.
 *
 * @param promotersFrom the least grade of who is well disposed
 * @param detractorsTo the highest grade of who is not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResponseStyle(int promotersFrom, int detractorsTo, List<Baseline> baselines) {

  static final ResponseStyle DEFAULT = new ResponseStyle(8, 4, List.of());
  private static final int MOST_BASELINES = 20;
  private static final int LONGEST = 200;
  private static final int HIGHEST = 10;

  public ResponseStyle {
    baselines = List.copyOf(baselines);
  }

  /**
   * What is usual somewhere, by the published score.
   *
   * @param language of the people whom it speaks of; empty for everybody
   * @param value in points of NPS
   * @param source who says so
   */
  public record Baseline(
      String name, Optional<String> language, BigDecimal value, Optional<String> source) {}

  static ResponseStyle read(JsonBody body) {
    body.only("promotersFrom", "detractorsTo", "baselines");
    int promoters = body.integer("promotersFrom", 1, HIGHEST).orElse(DEFAULT.promotersFrom);
    int detractors = body.integer("detractorsTo", 0, HIGHEST - 1).orElse(DEFAULT.detractorsTo);
    if (detractors >= promoters) {
      body.complain("detractorsTo", "a grade below promotersFrom is expected");
    }
    List<Baseline> baselines =
        body.value("baselines").map(list -> baselines(body, list)).orElse(List.of());
    body.orRefuse();
    return new ResponseStyle(promoters, detractors, baselines);
  }

  private static List<Baseline> baselines(JsonBody body, JsonNode list) {
    if (!list.isArray() || list.size() > MOST_BASELINES) {
      body.complain("baselines", "a list of " + MOST_BASELINES + " at most is expected");
      return List.of();
    }
    List<Baseline> read = new ArrayList<>();
    for (int at = 0; at < list.size(); at++) {
      String place = "baselines/" + at;
      baseline(list.get(at))
          .ifPresentOrElse(
              read::add,
              () ->
                  body.complain(
                      place,
                      "name and a value from -100 to 100 are expected, and language and source may be"
                          + " told"));
    }
    return read;
  }

  private static Optional<Baseline> baseline(JsonNode one) {
    JsonNode value = one.path("value");
    boolean whole =
        one.isObject()
            && value.isNumber()
            && Math.abs(value.doubleValue()) <= 100
            && text(one, "name").isPresent()
            && text(one, "language").filter(it -> it.length() > 35).isEmpty()
            && one.properties().stream()
                .allMatch(
                    it -> Set.of("name", "language", "value", "source").contains(it.getKey()));
    return whole
        ? Optional.of(
            new Baseline(
                text(one, "name").orElseThrow(),
                text(one, "language"),
                value.decimalValue(),
                text(one, "source")))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode one, String name) {
    return Optional.of(one.path(name).asText("").strip())
        .filter(it -> !it.isEmpty() && it.length() <= LONGEST);
  }
}
