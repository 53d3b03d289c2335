package koe.dashboard.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Variables;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;

/** A group of customers is found again by its condition, as segments understand it. */
class ScoreBoundsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final Appraiser appraiser =
      new Appraiser(customers.database(), new Metrics(customers.database(), clock), clock);

  @Test
  void the_condition_of_each_kind_finds_its_customers_and_no_others() {
    Random chance = new Random(20_261_123);
    for (int i = 0; i < 120; i++) {
      UUID contact = customers.contact("c-%03d".formatted(i), "顧客");
      int orders = 1 + chance.nextInt(9);
      Instant last = NOW.minus(chance.nextInt(400), ChronoUnit.DAYS);
      for (int order = 0; order < orders; order++) {
        customers.bought(
            contact,
            last.minus(order, ChronoUnit.DAYS).toString(),
            100 * chance.nextInt(50),
            "JPY");
      }
    }
    List<ValueStore.Bought> all =
        customers
            .database()
            .inWorkspace(
                customers.workspace(),
                handle ->
                    handle
                        .attach(ValueStore.class)
                        .bought("purchase", Optional.of("JPY"), NOW)
                        .toList());
    for (Worth.Group group : worth(Role.MANAGER).groups()) {
      assertThat(found(all, group.filter().orElseThrow()))
          .as(group.group())
          .hasSize((int) group.customers())
          .isEqualTo(expected(all, group));
    }
  }

  private static Set<String> found(List<ValueStore.Bought> all, String filter) {
    Expression condition = Expression.parse(filter);
    return all.stream()
        .filter(row -> condition.isTrue(Variables.of(portrait(row), Clock.systemUTC())))
        .map(ValueStore.Bought::contact)
        .collect(Collectors.toSet());
  }

  /** As survey-service shows customers to the conditions of segments. */
  private static ObjectNode portrait(ValueStore.Bought row) {
    ObjectNode portrait = Json.object();
    portrait
        .putObject("events")
        .putObject("purchase")
        .put("count", row.frequency())
        .put("amount", row.monetary())
        .put("daysSince", row.daysSince());
    return portrait;
  }

  private static Set<String> expected(List<ValueStore.Bought> all, Worth.Group group) {
    return all.stream()
        .filter(row -> isOf(row, group.group(), all))
        .map(ValueStore.Bought::contact)
        .collect(Collectors.toSet());
  }

  private static boolean isOf(ValueStore.Bought row, String group, List<ValueStore.Bought> all) {
    return switch (group) {
      case Worth.TOP ->
          all.stream().filter(other -> other.monetary().compareTo(row.monetary()) > 0).count()
              < all.size() * 20 / 100;
      case Worth.DORMANT -> row.daysSince() > 180;
      default -> RfmSegment.of(row.r(), row.f(), row.m()).word().equals(group);
    };
  }

  @Test
  void promoters_and_detractors_are_told_by_what_they_spent() {
    UUID survey = customers.survey("Shop", "store");
    for (int i = 0; i < 6; i++) {
      customers.bought(customers.contact("p" + i, "A"), "2026-04-01T00:00:00Z", 300, "JPY");
      customers.answers(survey).of("p" + i).nps(10);
      customers.bought(customers.contact("d" + i, "B"), "2026-04-01T00:00:00Z", 100, "JPY");
      customers.answers(survey).of("d" + i).nps(2);
    }
    customers.bought(customers.contact("s", "C"), "2026-04-01T00:00:00Z", 100, "JPY");
    assertThat(worth(Role.MANAGER).standings())
        .extracting(
            Worth.Standing::standing,
            Worth.Standing::customers,
            it -> it.mean().orElseThrow().intValue())
        .containsExactly(
            tuple("promoter", 6L, 300), tuple("detractor", 6L, 100), tuple("silent", 1L, 100));
  }

  @Test
  void who_may_not_see_identities_learns_nothing_of_few_by_taking_away_the_others() {
    UUID survey = customers.survey("Shop", "store");
    for (int i = 0; i < 7; i++) {
      customers.bought(customers.contact("p" + i, "A"), "2026-04-01T00:00:00Z", 300, "JPY");
      customers.answers(survey).of("p" + i).nps(10);
    }
    for (int i = 0; i < 2; i++) {
      customers.bought(customers.contact("d" + i, "B"), "2025-01-01T00:00:00Z", 100, "JPY");
      customers.answers(survey).of("d" + i).nps(2);
    }
    Worth.Group dormant = group(worth(Role.VIEWER), Worth.DORMANT);
    assertThat(dormant.nps()).isEmpty();
    assertThat(dormant.revenue()).isEmpty();
    assertThat(group(worth(Role.MANAGER), Worth.DORMANT).nps()).hasValue(-100.0);
    assertThat(worth(Role.VIEWER).standings()).allMatch(one -> one.mean().isEmpty());
  }

  private static Worth.Group group(Worth worth, String name) {
    return worth.groups().stream().filter(it -> it.group().equals(name)).findFirst().orElseThrow();
  }

  private Worth worth(Role role) {
    Caller caller = new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
    return appraiser.worth(
        caller, Criteria.of("purchase", Optional.empty(), Criteria.TOP, Criteria.QUIET));
  }
}
