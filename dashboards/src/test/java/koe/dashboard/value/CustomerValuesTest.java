package koe.dashboard.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class CustomerValuesTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final CustomerValues values =
      new CustomerValues(customers.database(), new Metrics(customers.database(), clock), clock);

  @Test
  void customers_are_scored_by_fifths_and_equals_score_equal() {
    for (int i = 1; i <= 10; i++) {
      UUID contact = customers.contact("c-%02d".formatted(i), "顧客");
      for (int order = 0; order < i; order++) {
        customers.bought(contact, "2026-04-%02dT00:00:00Z".formatted(i), 100, "JPY");
      }
    }
    Rfm rfm = rfm(Role.MANAGER);
    assertThat(rfm.customers()).isEqualTo(10);
    assertThat(rfm.items())
        .extracting(Rfm.Customer::r)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    Rfm.Customer best = rfm.items().get(9);
    assertThat(best.score()).isEqualTo(555);
    assertThat(best.segment()).isEqualTo("champions");
    assertThat(best.recencyDays()).isEqualTo(21);
    assertThat(best.monetary()).isEqualByComparingTo("1000");
  }

  @Test
  void equals_are_not_parted_to_fill_a_fifth() {
    for (int i = 0; i < 4; i++) {
      customers.bought(customers.contact("c" + i, "顧客"), "2026-04-01T00:00:00Z", 100, "JPY");
    }
    assertThat(rfm(Role.MANAGER).items()).extracting(Rfm.Customer::score).containsOnly(111);
  }

  @Test
  void amounts_of_another_currency_are_left_out_and_counted() {
    UUID contact = customers.contact("c", "顧客");
    customers.bought(contact, "2026-04-01T00:00:00Z", 100, "JPY");
    customers.bought(contact, "2026-04-02T00:00:00Z", 100, "JPY");
    customers.bought(contact, "2026-04-03T00:00:00Z", 5, "USD");
    Rfm rfm = rfm(Role.MANAGER);
    assertThat(rfm.currency()).hasValue("JPY");
    assertThat(rfm.excluded()).isEqualTo(1);
    assertThat(rfm.items().get(0).monetary()).isEqualByComparingTo("200");
  }

  @Test
  void segments_tell_their_nps_unless_it_tells_on_somebody() {
    customers.bought(customers.contact("c", "顧客"), "2026-04-01T00:00:00Z", 100, "JPY");
    customers.answers(customers.survey("s", "t")).of("c").nps(10);
    assertThat(rfm(Role.MANAGER).segments().get(0).nps()).hasValue(100.0);
    assertThat(rfm(Role.VIEWER).segments().get(0).nps()).isEmpty();
    assertThat(rfm(Role.VIEWER).items()).isEmpty();
  }

  @Test
  void lists_go_on_where_they_ended() {
    for (int i = 0; i < 5; i++) {
      customers.bought(customers.contact("c" + i, "顧客"), "2026-04-01T00:00:00Z", 100, "JPY");
    }
    Rfm first = values.rfm(caller(Role.MANAGER), "purchase", Optional.empty(), shown("", 3));
    assertThat(first.next()).hasValue("c2");
    Rfm second = values.rfm(caller(Role.MANAGER), "purchase", Optional.empty(), shown("c2", 3));
    assertThat(second.items()).extracting(Rfm.Customer::contact).containsExactly("c3", "c4");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void engagement_is_a_declared_sum() {
    UUID busy = customers.contact("busy", "顧客");
    customers.contact("quiet", "顧客");
    customers.bought(busy, "2026-04-30T00:00:00Z", 100, "JPY");
    customers.answers(customers.survey("s", "t")).at("2026-04-30T00:00:00Z").of("busy").nps(10);
    Engagement engagement =
        values.engagement(caller(Role.MANAGER), CustomerValues.WEIGHTS, 100, shown("", 50));
    assertThat(engagement.version()).isEqualTo("1");
    assertThat(engagement.items())
        .extracting(Engagement.Customer::score)
        .containsExactly(100.0, 0.0);
    assertThat(engagement.mean()).hasValue(50.0);
    assertThat(engagement.histogram()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
    Engagement custom =
        values.engagement(caller(Role.MANAGER), Map.of("events", 1.0), 100, shown("", 50));
    assertThat(custom.version()).isEqualTo("custom");
  }

  @Test
  void values_are_normalised_as_published_and_not_as_misprinted() {
    assertThat(Normalised.of(List.of(6.0, 3.0, 2.0)).stream().map(Math::round))
        .containsExactly(100L, 50L, 33L);
    assertThat(Normalised.of(List.of(5.0, 1.0, -5.0))).containsExactly(100.0, 60.0, 0.0);
    assertThat(Normalised.of(List.of(-5.0, -2.0, -1.0))).containsExactly(0.0, 75.0, 100.0);
    assertThat(Normalised.of(List.of(0.0, 0.0))).containsExactly(0.0, 0.0);
  }

  @Test
  void weights_that_make_no_sense_are_refused() {
    for (String wrong : List.of("joy:1", "events:-1", "events", "events:0", ",")) {
      assertThatThrownBy(() -> ValuesResource.weights(wrong))
          .as(wrong)
          .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
    }
  }

  private Rfm rfm(Role role) {
    return values.rfm(caller(role), "purchase", Optional.empty(), shown("", 50));
  }

  private static CustomerValues.Shown shown(String after, int limit) {
    return new CustomerValues.Shown(Optional.of(after).filter(it -> !it.isEmpty()), limit);
  }

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
  }
}
