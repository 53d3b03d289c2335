package koe.dashboard.goal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.dashboard.metric.Metric;
import koe.kernel.web.JsonBody;

/** A goal that somebody sets. */
public record GoalRequest(
    String metric,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<String> segment,
    BigDecimal target,
    LocalDate by) {

  private static final Set<String> METRICS =
      Arrays.stream(Metric.values()).map(Metric::word).collect(Collectors.toSet());

  /** Reads a goal, or refuses it with all that is wrong. */
  public static GoalRequest read(JsonBody body) {
    body.only(
        "key",
        "metric",
        "survey",
        "touchpoint",
        "segment",
        "target",
        "by",
        "progress",
        "createdAt",
        "updatedAt");
    body.text("metric", 20);
    GoalRequest request =
        new GoalRequest(
            body.oneOf("metric", METRICS).orElse(""),
            body.id("survey"),
            body.optionalText("touchpoint", 200),
            body.optionalText("segment", 200),
            target(body),
            by(body));
    body.orRefuse();
    return request;
  }

  /**
   * What the goal is called where nobody gave it a name: there is one for a measure, a place, some
   * customers and a day.
   */
  public String name() {
    String place =
        touchpoint.orElse("") + "/" + segment.orElse("") + survey.map(UUID::toString).orElse("");
    String mark = place.equals("/") ? "" : "-" + Integer.toHexString(place.hashCode());
    return metric + "-" + by + mark;
  }

  private static BigDecimal target(JsonBody body) {
    return body.value("target")
        .filter(number -> number.isNumber() && Math.abs(number.doubleValue()) <= 100)
        .map(number -> number.decimalValue())
        .orElseGet(
            () -> {
              body.complain("target", "a number from -100 to 100 is expected");
              return BigDecimal.ZERO;
            });
  }

  private static LocalDate by(JsonBody body) {
    try {
      return LocalDate.parse(body.text("by", 10));
    } catch (DateTimeException wrong) {
      body.complain("by", "a day such as 2026-12-31 is expected");
      return LocalDate.EPOCH;
    }
  }
}
