package koe.feedback.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriversTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");

  @AfterEach
  void close() {
    database.close();
  }

  private void answered(int score, String theme, String sentiment) {
    UUID item = Ids.next();
    database.useWorkspace(
        workspace,
        handle -> {
          handle.execute(
              """
              insert into feedback.item (workspace, id, response, survey, question, text, language,
                metric, score, channel, received_at, due_at)
              values (access.current_workspace(), ?, ?, ?, 'why', 'x', 'en', 'nps', ?, 'api',
                '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z')""",
              item,
              Ids.next(),
              Ids.next(),
              score);
          if (!theme.isEmpty()) {
            handle.execute(
                """
                insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
                values (access.current_workspace(), ?, ?, ?, -0.5)""",
                item,
                theme,
                sentiment);
          }
        });
  }

  private DriversResource.Drivers drivers(String metric) {
    DriverStore.Window window =
        new DriverStore.Window(
            metric,
            Optional.empty(),
            Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-05-01T00:00:00Z"));
    return database.inWorkspace(
        workspace, handle -> DriversResource.drivers(handle.attach(DriverStore.class), window));
  }

  @Test
  void a_theme_that_detractors_speak_of_pulls_the_metric_down_by_its_share_of_the_distance() {
    for (int i = 0; i < 10; i++) {
      answered(2, "delivery", "negative");
      answered(10, i < 5 ? "staff" : "", "positive");
    }
    DriversResource.Drivers found = drivers("nps");
    assertThat(found.n()).isEqualTo(20);
    assertThat(found.value()).contains(0.0);
    Driver delivery = found.items().get(0);
    assertThat(delivery.theme()).isEqualTo("delivery");
    assertThat(delivery.mentions()).isEqualTo(10);
    assertThat(delivery.share()).isEqualTo(0.5);
    assertThat(delivery.sentiment()).containsEntry("negative", 10L).containsEntry("mixed", 0L);
    assertThat(delivery.mean().with()).contains(2.0);
    assertThat(delivery.mean().without()).contains(10.0);
    Impact impact = delivery.impact().orElseThrow();
    assertThat(impact.value()).isCloseTo(-100, within(0.01));
    assertThat(impact.ci().low()).isLessThan(-100);
    assertThat(impact.ci().high()).isBetween(-100.0, 0.0);
  }

  @Test
  void a_theme_in_every_response_has_no_impact_to_tell() {
    answered(2, "delivery", "negative");
    answered(10, "delivery", "positive");
    Driver delivery = drivers("nps").items().get(0);
    assertThat(delivery.impact()).isEmpty();
    assertThat(delivery.mean().without()).isEmpty();
  }

  @Test
  void where_nothing_was_scored_there_is_no_value_and_no_driver() {
    answered(2, "delivery", "negative");
    DriversResource.Drivers none = drivers("csat");
    assertThat(none.n()).isZero();
    assertThat(none.value()).isEmpty();
    assertThat(none.items()).isEmpty();
  }

  @Test
  void chance_alone_leaves_zero_within_the_interval() {
    for (int i = 0; i < 20; i++) {
      answered(i % 2 == 0 ? 10 : 2, i % 4 < 2 ? "price" : "", "neutral");
    }
    Impact.Interval ci = drivers("nps").items().get(0).impact().orElseThrow().ci();
    assertThat(ci.low()).isNegative();
    assertThat(ci.high()).isPositive();
  }
}
