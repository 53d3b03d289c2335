package koe.response.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import koe.kernel.db.Database;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetResourceTest {

  private final Door door = new Door();
  private final Database intake = door.postgres.connect("intake");

  @AfterEach
  void close() {
    intake.close();
    door.close();
  }

  private void widget(String request) {
    try (Database surveys = door.postgres.connect("survey")) {
      surveys.useWorkspace(
          door.workspace,
          handle ->
              handle.execute(
                  "update survey.distribution set channel = 'embed', request = cast(? as json)",
                  request));
    }
  }

  private boolean offered(String user, Clock clock) {
    byte[] body = ("{\"user\": \"" + user + "\"}").getBytes(StandardCharsets.UTF_8);
    return Boolean.TRUE.equals(new WidgetResource(intake, clock).offer(door.key, body).get("show"));
  }

  @Test
  void a_visitor_is_asked_once_in_the_period_whatever_the_browser_remembers() {
    widget("{\"frequencyCapDays\": 30}");
    assertThat(offered("u1", Door.CLOCK)).isTrue();
    assertThat(offered("u1", Door.CLOCK)).isFalse();
    assertThat(offered("u2", Door.CLOCK)).isTrue();
    assertThat(offered("u1", Clock.offset(Door.CLOCK, Duration.ofDays(31)))).isTrue();
  }

  @Test
  void a_sample_shows_itself_to_some_and_always_the_same() {
    widget("{\"sample\": 0.3, \"frequencyCapDays\": 0}");
    int shown = 0;
    for (int i = 0; i < 200; i++) {
      boolean first = offered("u" + i, Door.CLOCK);
      assertThat(offered("u" + i, Door.CLOCK)).isEqualTo(first);
      shown += first ? 1 : 0;
    }
    assertThat(shown).isBetween(35, 90);
  }

  @Test
  void what_is_no_widget_or_is_paused_shows_nothing() {
    assertThat(offered("u1", Door.CLOCK)).isFalse();
  }
}
