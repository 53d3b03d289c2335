package koe.dashboard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class WeightingTest {

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("Shop", "store");

  private void people(int n, int score, String plan) {
    for (int i = 0; i < n; i++) {
      customers.answers(survey).with("{\"plan\": \"" + plan + "\"}").nps(score);
    }
  }

  private static Targets targets(String json) {
    return Targets.read(JsonBody.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  private WeightedReport report(String json) {
    Caller caller =
        new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");
    Metrics metrics = new Metrics(customers.database(), Clock.systemUTC());
    MetricQuery all =
        MetricQuery.of(
            Metric.NPS,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            Optional.empty());
    return new Weighting(Metric.NPS, targets(json), metrics.counted(caller, all)).report();
  }

  @Test
  void a_group_that_answers_less_counts_as_much_as_it_is() {
    people(8, 10, "pro");
    people(2, 0, "free");
    WeightedReport report = report("{\"margins\": {\"plan\": {\"pro\": 50, \"free\": 50}}}");
    assertThat(report.raw().value()).contains(60.0);
    assertThat(report.value()).contains(0.0);
    assertThat(report.effectiveN()).isEqualTo(6.4);
    assertThat(report.efficiency()).isEqualTo(0.64);
    assertThat(report.warning()).isEmpty();
    assertThat(report.ci().orElseThrow().low()).isLessThan(-40);
    assertThat(report.margins()).contains(new WeightedReport.Group("plan", "free", 0.5, 0.2, 0.5));
  }

  @Test
  void weights_that_cost_most_of_the_answers_are_warned_of() {
    people(40, 10, "pro");
    people(1, 0, "free");
    WeightedReport report =
        report("{\"margins\": {\"plan\": {\"pro\": 1, \"free\": 9}}, \"cap\": 100}");
    assertThat(report.warning()).contains("lowEfficiency");
  }

  @Test
  void who_is_in_no_group_is_left_out_and_a_group_without_answers_is_named() {
    people(3, 10, "pro");
    people(1, 0, "trial");
    customers.answers(survey).nps(0);
    WeightedReport report = report("{\"margins\": {\"plan\": {\"pro\": 50, \"free\": 50}}}");
    assertThat(report.leftOut()).isEqualTo(2);
    assertThat(report.emptyTargets()).isEqualTo(Map.of("plan", List.of("free")));
    assertThat(report.value()).contains(100.0);
  }

  @Test
  void targets_that_are_no_numbers_are_refused_by_their_place() {
    assertThatThrownBy(() -> targets("{\"margins\": {\"plan\": {\"pro\": -1}}}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .contains("/margins/plan/pro"));
    assertThatThrownBy(() -> targets("{}")).isInstanceOf(Problem.class);
  }
}
