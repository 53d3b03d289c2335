package koe.dashboard.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Dimension;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Said;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("Shop", "store");

  private MetricReport report(Metric metric) {
    Caller caller =
        new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");
    MetricQuery query =
        new MetricQuery(
            metric,
            Optional.of(survey),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Dimension.of("plan")),
            Optional.empty(),
            Optional.empty(),
            Said.ANYTHING);
    return new Metrics(customers.database(), Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC))
        .report(caller, query);
  }

  private void people(int n, int score, String plan) {
    for (int i = 0; i < n; i++) {
      customers.answers(survey).with("{\"plan\": \"" + plan + "\"}").nps(score);
    }
  }

  @Test
  void what_is_not_known_yet_is_planned_for_the_worst_case() {
    people(10, 9, "pro");
    SamplePlan plan =
        new Planner(Metric.NPS, 5, Optional.empty())
            .plan(report(Metric.NPS), false, Optional.empty());
    assertThat(plan.overall().basis()).isEqualTo("worstCase");
    assertThat(plan.overall().needed()).isEqualTo(1534);
    assertThat(plan.overall().have()).isEqualTo(10);
    assertThat(plan.overall().reached()).isFalse();
  }

  @Test
  void earlier_answers_tell_how_many_are_needed_and_the_response_rate_how_many_to_invite() {
    people(54, 10, "pro");
    people(36, 8, "pro");
    people(18, 3, "pro");
    SamplePlan plan =
        new Planner(Metric.NPS, 10, Optional.of(0.2))
            .plan(report(Metric.NPS), false, Optional.empty());
    assertThat(plan.overall().basis()).isEqualTo("history");
    assertThat(plan.overall().needed()).isEqualTo(211);
    assertThat(plan.overall().invite()).contains(515L);
  }

  @Test
  void a_group_that_has_enough_need_not_be_asked_any_more() {
    people(40, 10, "pro");
    people(40, 0, "free");
    people(40, 10, "free");
    SamplePlan plan =
        new Planner(Metric.NPS, 25, Optional.empty())
            .plan(report(Metric.NPS), true, Optional.of(new SamplePlan.Comparison(20, 0.8, 0)));
    assertThat(plan.groups())
        .filteredOn(need -> need.group().equals(Optional.of("pro")))
        .allMatch(SamplePlan.Need::reached);
    assertThat(plan.groups())
        .filteredOn(need -> need.group().equals(Optional.of("free")))
        .allMatch(need -> need.reached() == need.have() >= need.needed());
    assertThat(plan.comparison().orElseThrow().neededInEach()).isGreaterThan(100);
  }
}
