package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.rollup.Rollup;
import koe.dashboard.rollup.RollupCheck;
import koe.dashboard.rollup.Rollups;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

/** What kept counts tell is what the rows tell, whatever happens to the rows. */
class KeptCountsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant FIRST = Instant.parse("2026-03-20T15:00:00Z");

  private static final List<Map<String, String>> QUERIES =
      List.of(
          Map.of(),
          Map.of("interval", "day"),
          Map.of("interval", "week", "by", "channel"),
          Map.of("interval", "month", "by", "plan"),
          Map.of("by", "contact.age"),
          Map.of("by", "survey"),
          Map.of("by", "touchpoint", "filter", "{plan} = 'pro'"),
          Map.of("by", "plan", "filter", "{plan} <> 'pro'"),
          Map.of("filter", "{plan} empty"),
          Map.of("filter", "{age} > 30 and {touchpoint} = 'support'"),
          Map.of("filter", "{language} = 'en'", "interval", "day"),
          Map.of("filter", "{language} = 'en' and {plan} = 'pro'"),
          Map.of("by", "distribution"),
          Map.of("interval", "month", "filter", "{plan} empty"),
          Map.of("interval", "quarter", "by", "contact.age"),
          Map.of("interval", "week", "from", "2026-03-22", "to", "2026-04-03", "by", "plan"),
          Map.of(
              "filter",
              "{language} = 'en' and {contact.plan} = 'pro' and {age} > 1",
              "by",
              "channel"),
          Map.of("touchpoint", "support"),
          Map.of("from", "2026-03-25", "to", "2026-04-02", "by", "language"),
          Map.of("from", "2026-03-25T10:30:00+09:00", "to", "2026-03-25T18:00:00+09:00"),
          Map.of("from", "2026-03-25T10:30:00+09:00", "interval", "day", "by", "plan"));

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final List<UUID> surveys =
      List.of(customers.survey("関係性NPS", "relationship"), customers.survey("サポート", "support"));
  private final Metrics metrics = new Metrics(customers.database(), clock);
  private final Rollups rollups = new Rollups(customers.database());
  private final List<UUID> responses = new ArrayList<>();
  private final Random random = new Random(20261123);

  @Test
  void kept_counts_and_rows_tell_the_same_after_every_kind_of_change() {
    for (int step = 0; step < 240; step++) {
      change();
      if (random.nextInt(3) == 0) {
        rollups.run(customers.workspace());
      }
      if (step % 4 == 0) {
        bothTellTheSame(QUERIES.get(step / 4 % QUERIES.size()));
      }
    }
    countEverything();
    QUERIES.forEach(this::bothTellTheSame);
    assertThat(check()).isZero();
  }

  @Test
  void a_count_that_was_tampered_with_is_found_and_counted_again() throws Exception {
    customers.answers(surveys.get(0)).nps(10);
    customers.answers(surveys.get(0)).nps(3);
    countEverything();
    assertThat(check()).isZero();
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle ->
                handle.execute(
                    "update dashboard.rollup set n = 7 where dimension = '' and value = 3"));
    Map<String, String> daily = Map.of("interval", "day");
    assertThat(ask(daily).overall().n()).isEqualTo(8);
    assertThat(check()).isEqualTo(1);
    assertThat(ask(daily).overall().n()).isEqualTo(2);
    countEverything();
    assertThat(check()).isZero();
  }

  @Test
  void a_month_that_is_not_the_sum_of_its_days_is_found_and_added_up_again() {
    customers.answers(surveys.get(0)).nps(10);
    customers.answers(surveys.get(0)).nps(3);
    countEverything();
    tamper("update dashboard.rollup_span set n = 7 where grain = 'month' and value = 3");
    assertThat(ask(Map.of()).overall().n()).isEqualTo(8);
    assertThat(check()).isEqualTo(1);
    assertThat(ask(Map.of()).overall().n()).isEqualTo(2);
    countEverything();
    assertThat(added()).isEqualTo(2);
    assertThat(check()).isZero();
  }

  @Test
  void a_correction_in_a_month_that_is_over_counts_at_once_and_is_added_up_later() {
    UUID response = customers.answers(surveys.get(0)).nps(10);
    countEverything();
    assertThat(added()).isEqualTo(2);
    customers.rates(response, 0);
    assertThat(ask(Map.of()).overall().value()).hasValue(-100.0);
    rollups.run(customers.workspace());
    assertThat(ask(Map.of()).overall().value()).hasValue(-100.0);
    countEverything();
    assertThat(added()).isEqualTo(2);
    assertThat(ask(Map.of()).overall().value()).hasValue(-100.0);
  }

  @Test
  void counts_of_days_from_before_there_were_months_are_added_up_too() {
    customers.answers(surveys.get(0)).nps(10);
    countEverything();
    tamper("delete from dashboard.rollup_span");
    tamper("delete from dashboard.rollup_added");
    assertThat(ask(Map.of()).overall().n()).isEqualTo(1);
    countEverything();
    assertThat(added()).isEqualTo(2);
    assertThat(ask(Map.of()).overall().n()).isEqualTo(1);
  }

  private void tamper(String sql) {
    customers.database().useWorkspace(customers.workspace(), handle -> handle.execute(sql));
  }

  private int added() {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle ->
                handle
                    .createQuery("select count(*) from dashboard.rollup_added where added")
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void an_attribute_with_too_many_values_is_counted_from_the_rows() {
    for (int customer = 0; customer < 201; customer++) {
      customers.answers(surveys.get(0)).with("{\"account\":\"A" + customer + "\"}").nps(9);
    }
    countEverything();
    assertThat(holds(Map.of("by", "account"))).isFalse();
    assertThat(holds(Map.of())).isTrue();
    assertThat(ask(Map.of("by", "account")).points()).hasSize(201);
  }

  @Test
  void days_begin_elsewhere_when_the_workspace_moves() throws Exception {
    customers.answers(surveys.get(0)).at("2026-03-31T15:00:00Z").nps(0);
    countEverything();
    try (var owner = customers.owner();
        var statement = owner.createStatement()) {
      statement.execute("update access.workspace set time_zone = 'Europe/Berlin'");
    }
    assertThat(holds(Map.of())).isFalse();
    countEverything();
    try (var owner = customers.owner();
        var statement = owner.createStatement();
        var days = statement.executeQuery("select distinct day::text from dashboard.rollup")) {
      days.next();
      assertThat(days.getString(1)).isEqualTo("2026-03-31");
    }
  }

  private void change() {
    switch (responses.isEmpty() ? 0 : random.nextInt(10)) {
      case 6 -> customers.rates(any(), random.nextInt(11));
      case 7 -> customers.deletes(responses.remove(random.nextInt(responses.size())));
      case 8 -> customers.forgets(any());
      case 9 -> customers.putsAside(any());
      default -> responses.add(answer());
    }
  }

  private UUID any() {
    return responses.get(random.nextInt(responses.size()));
  }

  private UUID answer() {
    String attributes =
        List.of(
                "{}",
                "{\"plan\":\"pro\",\"age\":31}",
                "{\"plan\":\"free\",\"age\":\"30\"}",
                "{\"plan\":null,\"age\":31.0}",
                "{\"plan\":[\"pro\",\"x\"]}")
            .get(random.nextInt(5));
    var answer =
        customers
            .answers(surveys.get(random.nextInt(2)))
            .with(attributes)
            .in(random.nextBoolean() ? "ja" : "en")
            .at(FIRST.plusSeconds(random.nextInt(14) * 43_200L).toString());
    return (random.nextInt(6) == 0 ? answer.partial() : answer).nps(random.nextInt(11));
  }

  private void countEverything() {
    while (rollups.run(customers.workspace()) > 0) {}
  }

  private int check() {
    return new RollupCheck(customers.database(), clock).check(customers.workspace());
  }

  private void bothTellTheSame(Map<String, String> query) {
    MetricReport kept = ask(query);
    useZoneOfCounts("nowhere");
    MetricReport rows = ask(query);
    useZoneOfCounts(TOKYO.getId());
    assertThat(kept).as(query.toString()).isEqualTo(rows);
  }

  /** Counts for another zone are not used. */
  private void useZoneOfCounts(String zone) {
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> handle.execute("update dashboard.rollup_progress set time_zone = ?", zone));
  }

  private boolean holds(Map<String, String> query) {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle ->
                KeptSlice.of(read(query), metrics.zone(handle))
                    .filter(slice -> Rollup.in(handle).holds(slice.asked(), List.of()))
                    .isPresent());
  }

  private MetricReport ask(Map<String, String> query) {
    return metrics.report(caller(), read(query));
  }

  private static MetricQuery read(Map<String, String> query) {
    return new QueryText(new MultivaluedHashMap<>(query), TOKYO, query.keySet()).metric(Metric.NPS);
  }

  private Caller caller() {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");
  }
}
