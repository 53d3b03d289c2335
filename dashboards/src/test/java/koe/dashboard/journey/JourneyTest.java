package koe.dashboard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metrics;
import koe.dashboard.rollup.Rollups;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final Journey journey =
      new Journey(customers.database(), new Metrics(customers.database(), clock), clock);
  private final Caller caller =
      new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");

  @Test
  void touchpoints_come_in_the_order_that_was_set_and_the_others_after_them() {
    customers.survey("配送後", "delivery");
    customers.survey("購入後", "purchase");
    customers.survey("サポート", "support");
    put(
        """
        {"items": [{"touchpoint": "purchase", "name": {"ja": "購入", "en": "Purchase"}},
          {"touchpoint": "delivery"}]}""");
    List<Stop> stops = journey.stops(caller, TOKYO);
    assertThat(stops)
        .extracting(Stop::touchpoint)
        .containsExactly("purchase", "delivery", "support");
    assertThat(stops.get(0).nameIn("ja")).isEqualTo("購入");
    assertThat(stops.get(1).nameIn("ja")).isEqualTo("delivery");
    assertThat(stops.get(0).surveys()).isOne();
  }

  @Test
  void a_touchpoint_shows_the_metric_that_most_answers_are_about() {
    UUID survey = customers.survey("サポート", "support");
    customers.theme("waiting", "待ち時間", "Waiting");
    customers.answers(survey).at("2026-05-01T00:00:00Z").score("csat", 5, 5);
    customers.answers(survey).at("2026-04-02T00:00:00Z").score("csat", 2, 5);
    customers
        .answers(survey)
        .at("2026-05-03T00:00:00Z")
        .npsWithComment(3, "待たされた", "negative", "waiting");
    Rollups rollups = new Rollups(customers.database());
    assertThat(rollups.run(customers.workspace())).isPositive();
    Stop stop = journey.stops(caller, TOKYO).get(0);
    assertThat(stop.metric()).hasValue("csat");
    assertThat(stop.current().orElseThrow().value()).hasValue(50.0);
    assertThat(stop.line()).isNotEmpty();
    assertThat(stop.change().orElseThrow().moved()).isEmpty();
    assertThat(stop.themes())
        .singleElement()
        .satisfies(theme -> assertThat(theme.nameIn("ja")).isEqualTo("待ち時間"));
  }

  @Test
  void a_touchpoint_stands_in_one_place_only() {
    assertThatThrownBy(() -> put("{\"items\": [{\"touchpoint\": \"a\"}, {\"touchpoint\": \"a\"}]}"))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors().get(0).pointer()).isEqualTo("/items/1/touchpoint"));
    assertThatThrownBy(() -> put("{\"items\": 3}")).isInstanceOf(Problem.class);
    assertThatThrownBy(
            () -> put("{\"items\": [{\"touchpoint\": \"a\", \"name\": {\"fr\": \"x\"}}]}"))
        .isInstanceOf(Problem.class);
  }

  private void put(String json) {
    journey.put(caller, JourneyRequest.read(JsonBody.of(json.getBytes(StandardCharsets.UTF_8))));
  }
}
