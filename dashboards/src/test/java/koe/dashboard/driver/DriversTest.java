package koe.dashboard.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class DriversTest {

  private static final String DEFINITION =
      """
      {"elements": [
        {"type": "rating", "name": "nps", "metric": "nps", "rateMin": 0, "rateMax": 10},
        {"type": "rating", "name": "speed", "rateMin": 1, "rateMax": 5},
        {"type": "rating", "name": "looks", "rateMin": 1, "rateMax": 5}]}""";

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("Shop", "store");
  private final Drivers drivers =
      new Drivers(customers.database(), new Metrics(customers.database(), Clock.systemUTC()));

  private DriverReport report() {
    return report(Role.MANAGER);
  }

  private DriverReport report(Role role) {
    Caller caller = new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
    MetricQuery all =
        MetricQuery.of(
            Metric.NPS,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            Optional.empty());
    return drivers.report(caller, survey, all);
  }

  private void asked() {
    customers.definition(survey, DEFINITION);
  }

  private void person(int score, int speed, int looks) {
    UUID response = customers.answers(survey).nps(score);
    customers.says(response, "speed", String.valueOf(speed));
    customers.says(response, "looks", String.valueOf(looks));
  }

  @Test
  void a_rating_that_the_score_follows_is_told_from_one_that_it_does_not() {
    asked();
    for (int i = 0; i < 40; i++) {
      person(2 + 2 * (i % 4), 1 + i % 4, 1 + i / 4 % 5);
    }
    DriverReport report = report();
    assertThat(report.state()).isEqualTo("shown");
    assertThat(report.n()).isEqualTo(40);
    DriverReport.Driver speed = report.items().get(0);
    DriverReport.Driver looks = report.items().get(1);
    assertThat(speed.question()).isEqualTo("speed");
    assertThat(speed.significant()).isTrue();
    assertThat(speed.performance()).isEqualTo(37.5);
    assertThat(speed.quadrant()).isEqualTo("improve");
    assertThat(looks.significant()).isFalse();
    assertThat(looks.quadrant()).isEqualTo("unclear");
    assertThat(speed.importance() + looks.importance()).isBetween(99.99, 100.01);
  }

  @Test
  void who_left_a_rating_out_is_counted_and_not_compared() {
    asked();
    for (int i = 0; i < 20; i++) {
      person(i % 11, 1 + i % 5, 3);
    }
    customers.says(customers.answers(survey).nps(9), "speed", "5");
    customers.answers(survey).partial().nps(1);
    assertThat(report().n()).isEqualTo(20);
    assertThat(report().incomplete()).isEqualTo(1);
  }

  @Test
  void too_few_people_are_not_enough_to_say_anything() {
    asked();
    for (int i = 0; i < 19; i++) {
      person(i % 11, 1 + i % 5, 3);
    }
    assertThat(report().state()).isEqualTo("notEnough");
    assertThat(report().items()).isEmpty();
  }

  @Test
  void a_survey_with_nothing_but_its_metric_has_no_drivers() {
    customers.definition(
        survey,
        "{\"elements\": [{\"type\": \"rating\", \"name\": \"nps\", \"metric\": \"nps\","
            + " \"rateMin\": 0, \"rateMax\": 10}]}");
    customers.answers(survey).nps(9);
    assertThat(report().state()).isEqualTo("noDrivers");
  }

  @Test
  void a_survey_of_another_workspace_is_not_known() {
    asked();
    Customers others = new Customers();
    Caller stranger =
        new Caller(others.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");
    MetricQuery all =
        MetricQuery.of(Metric.NPS, Instant.EPOCH, Instant.now(Clock.systemUTC()), Optional.empty());
    assertThatThrownBy(() -> drivers.report(stranger, survey, all)).isInstanceOf(Problem.class);
  }
}
