package koe.dashboard.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

class StyleReadingTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("Shop", "store");
  private final StyleReader reader =
      new StyleReader(customers.database(), new Metrics(customers.database(), clock), clock);
  private final Caller manager = caller(Role.MANAGER);

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
  }

  private StyleReading reading(Role role) {
    return reader.reading(
        caller(role),
        MetricQuery.of(
            Metric.NPS,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            Optional.empty()));
  }

  private void put(String json) {
    reader.put(manager, ResponseStyle.read(JsonBody.of(json.getBytes(StandardCharsets.UTF_8))));
  }

  private void people(int count, int score, String language) {
    for (int i = 0; i < count; i++) {
      customers.answers(survey).in(language).nps(score);
    }
  }

  @Test
  void other_cut_offs_leave_the_published_score_as_it_is() {
    people(10, 8, "ja");
    people(10, 5, "ja");
    people(5, 10, "ja");
    people(5, 1, "ja");
    StyleReading found = reading(Role.MANAGER);
    assertThat(found.raw().value()).hasValue(-33.33);
    StyleReading.Cut cut = found.reading().orElseThrow();
    assertThat(cut.wellDisposed()).isEqualTo(15);
    assertThat(cut.between()).isEqualTo(10);
    assertThat(cut.illDisposed()).isEqualTo(5);
    assertThat(cut.value()).isEqualTo(33.33);
    assertThat(cut.ci().low()).isLessThan(33.33);
    assertThat(found.habits()).hasValue(new StyleReading.Habits(33.33, 16.67));
    assertThat(found.warnings()).isEmpty();
  }

  @Test
  void a_language_is_held_against_its_own_baseline_and_languages_not_against_each_other() {
    people(40, 7, "ja");
    people(40, 10, "en");
    put(
        """
        {"promotersFrom": 8, "detractorsTo": 4, "baselines": [
          {"name": "国内の小売業", "language": "ja", "value": -40.5, "source": "調査"},
          {"name": "Everybody", "value": 50}, {"name": "Frankreich", "language": "fr", "value": 1}]}""");
    StyleReading found = reading(Role.MANAGER);
    assertThat(found.baselines().get(0).value()).hasValue(0.0);
    assertThat(found.baselines().get(0).difference()).hasValue(40.5);
    assertThat(found.baselines().get(0).verdict()).isEqualTo("above");
    assertThat(found.baselines().get(1).verdict()).isEqualTo("unclear");
    assertThat(found.baselines().get(2).verdict()).isEqualTo("few");
    assertThat(found.warnings()).containsExactly("languages");
    assertThat(found.languages()).containsEntry("ja", 40L).containsEntry("en", 40L);
  }

  @Test
  void few_answers_are_not_told_by_another_cut_either() {
    people(4, 8, "ja");
    assertThat(reading(Role.MANAGER).reading()).isPresent();
    assertThat(reading(Role.VIEWER).reading()).isEmpty();
    assertThat(reading(Role.VIEWER).habits()).isEmpty();
  }

  @Test
  void cut_offs_that_cross_and_baselines_without_a_value_are_refused() {
    assertThatThrownBy(() -> put("{\"promotersFrom\": 4, \"detractorsTo\": 4}"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> put("{\"baselines\": [{\"name\": \"x\", \"value\": \"high\"}]}"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> put("{\"baselines\": [{\"name\": \"x\", \"value\": 101}]}"))
        .isInstanceOf(Problem.class);
  }
}
