package koe.dashboard.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class ThemeReaderTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("Shop", "store");
  private final ThemeReader reader =
      new ThemeReader(customers.database(), new Metrics(customers.database(), clock), clock);

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
  }

  private ThemeView view(Role role) {
    Caller caller = caller(role);
    return reader.view(caller, reader.find(caller, "delivery"), TOKYO);
  }

  @Test
  void who_mentions_a_theme_is_held_against_everybody_else() {
    customers.theme("delivery", "配送", "Delivery");
    for (int i = 0; i < 40; i++) {
      customers.answers(survey).npsWithComment(2, "配送が遅い", "negative", "delivery");
      customers.answers(survey).nps(9);
    }
    ThemeView view = view(Role.MANAGER);
    assertThat(view.theme().nameIn("ja")).isEqualTo("配送");
    assertThat(view.mentions()).isEqualTo(40);
    assertThat(view.negativeShare()).hasValue(100.0);
    assertThat(view.weeks()).hasSize(14);
    assertThat(view.nps().overall().value()).hasValue(-100.0);
    assertThat(view.others().now()).isEqualTo(40);
    assertThat(view.others().before()).isEqualTo(40);
    assertThat(view.others().moved().orElseThrow().value()).isEqualTo(-200.0);
    assertThat(view.places()).hasSize(1);
    assertThat(view.verbatims()).hasSize(5);
  }

  @Test
  void few_comments_are_not_shown_to_who_may_not_see_who_wrote_them() {
    customers.theme("delivery", "配送", "Delivery");
    for (int i = 0; i < 4; i++) {
      customers.answers(survey).npsWithComment(2, "配送が遅い", "negative", "delivery");
    }
    assertThat(view(Role.VIEWER).verbatims()).isEmpty();
    assertThat(view(Role.VIEWER).nps().overall().value()).isEmpty();
    assertThat(view(Role.MANAGER).verbatims()).hasSize(4);
  }

  @Test
  void a_theme_that_is_not_there_is_not_found() {
    assertThatThrownBy(() -> view(Role.MANAGER)).isInstanceOf(Problem.class);
  }
}
