package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

class GroupComparisonsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final GroupComparisons groups =
      new GroupComparisons(customers.database(), new Metrics(customers.database(), clock));

  @Test
  void each_group_is_held_against_all_others() {
    people(40, 10, "pro");
    people(40, 2, "free");
    people(3, 8, "trial");
    List<GroupComparison> found = list(Role.MANAGER);
    assertThat(found)
        .extracting(it -> it.figure().group().orElseThrow())
        .containsExactly("free", "pro", "trial");
    assertThat(found.get(0).versus()).get().matches(MetricReport.Change::significant);
    assertThat(found.get(0).versus().orElseThrow().value()).isEqualTo(-193.02);
    assertThat(found.get(1).versus().orElseThrow().value()).isGreaterThan(100);
    assertThat(found.get(2).versus()).isEmpty();
  }

  @Test
  void what_is_withheld_is_not_told_by_what_is_shown() {
    people(40, 10, "pro");
    people(20, 2, "free");
    people(2, 0, "trial");
    List<GroupComparison> found = list(Role.VIEWER);
    assertThat(found)
        .filteredOn(it -> it.figure().state() == FigureState.BELOW_THRESHOLD)
        .extracting(it -> it.figure().group().orElseThrow())
        .containsExactly("free", "trial");
    assertThat(found.get(1).versus()).isEmpty();
  }

  private List<GroupComparison> list(Role role) {
    Caller caller = new Caller(customers.workspace(), Optional.empty(), "t", Set.of(role), "");
    MetricQuery query =
        MetricQuery.of(Metric.NPS, Instant.EPOCH, clock.instant(), Optional.empty());
    return groups.list(caller, query, Dimension.of("plan"));
  }

  private void people(int n, int score, String plan) {
    for (int i = 0; i < n; i++) {
      customers.answers(survey).with("{\"plan\": \"" + plan + "\"}").nps(score);
    }
  }
}
