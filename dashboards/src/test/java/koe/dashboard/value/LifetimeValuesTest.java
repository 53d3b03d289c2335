package koe.dashboard.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

class LifetimeValuesTest {

  private static final int[] TIMES = {0, 0, 1, 8};

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final LifetimeValues values = new LifetimeValues(customers.database(), clock);

  private LifetimeValue report(Role role) {
    Caller caller = new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
    return values.report(
        caller, "purchase", Optional.empty(), 364, new CustomerValues.Shown(Optional.empty(), 100));
  }

  private void buyers() {
    for (int i = 0; i < 120; i++) {
      UUID contact = customers.contact("c-%03d".formatted(i), "顧客");
      customers.bought(contact, "2026-01-01T03:00:00Z", 1000, "JPY");
      for (int more = 0; more < TIMES[i % 4]; more++) {
        int day = 13 * (more + 1) + i % 7;
        customers.bought(
            contact, LocalDate.parse("2026-01-01").plusDays(day) + "T03:00:00Z", 1000, "JPY");
      }
    }
  }

  @Test
  void who_comes_back_often_and_lately_is_worth_more_than_who_came_once() {
    buyers();
    LifetimeValue report = report(Role.MANAGER);
    assertThat(report.state()).isEqualTo("shown");
    assertThat(report.customers()).isEqualTo(120);
    assertThat(report.repeating()).isEqualTo(60);
    LifetimeValue.Customer once = report.items().get(0);
    LifetimeValue.Customer often = report.items().get(3);
    assertThat(once.repeats()).isZero();
    assertThat(often.repeats()).isEqualTo(8);
    assertThat(often.value()).isGreaterThan(once.value());
    assertThat(report.value().orElseThrow()).isGreaterThan(often.value());
  }

  @Test
  void too_few_who_came_back_are_not_enough() {
    customers.bought(customers.contact("c", "顧客"), "2026-04-01T00:00:00Z", 100, "JPY");
    LifetimeValue report = report(Role.MANAGER);
    assertThat(report.state()).isEqualTo("notEnough");
    assertThat(report.value()).isEmpty();
    assertThat(report.customers()).isEqualTo(1);
  }

  @Test
  void who_may_not_see_identities_is_told_the_sum_alone() {
    buyers();
    LifetimeValue report = report(Role.PRODUCT);
    assertThat(report.items()).isEmpty();
    assertThat(report.next()).isEmpty();
    assertThat(report.value()).isPresent();
  }
}
