package koe.dashboard.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

  private static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-06-01T00:00:00Z");

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final ClosedLoop loop =
      new ClosedLoop(customers.database(), Clock.fixed(TO, ZoneOffset.UTC));

  @Test
  void what_became_of_tasks_is_counted_by_team() {
    task("cs", "closed", "2026-05-02T00:00:00Z", "2026-05-02T02:00:00Z", "2026-05-02T10:00:00Z", 0);
    task(
        "cs",
        "resolved",
        "2026-05-02T00:00:00Z",
        "2026-05-02T04:00:00Z",
        "2026-05-04T00:00:00Z",
        1);
    task("cs", "duplicate", "2026-05-02T00:00:00Z", null, null, 0);
    task("sales", "assigned", "2026-05-02T00:00:00Z", null, null, 0);
    task("sales", "closed", "2026-04-02T00:00:00Z", null, "2026-04-02T00:00:00Z", 0);
    LoopFigures figures = loop.figures(customers.workspace(), FROM, TO);
    assertThat(figures.overall().made()).isEqualTo(3);
    assertThat(figures.overall().closureRate()).hasValue(0.667);
    assertThat(figures.overall().withinSla())
        .as("one of two resolved and one late")
        .hasValue(0.333);
    LoopFigures.Group cs = figures.teams().get(0);
    assertThat(cs.team()).hasValue("cs");
    assertThat(cs.contactHours()).hasValue(3.0);
    assertThat(cs.resolutionHours()).hasValue(29.0);
    assertThat(cs.reopenedRate()).hasValue(0.5);
    assertThat(figures.teams().get(1).closureRate()).hasValue(0.0);
  }

  @Test
  void nothing_made_has_no_rates() {
    LoopFigures.Group nothing = loop.figures(customers.workspace(), FROM, TO).overall();
    assertThat(nothing.made()).isZero();
    assertThat(nothing.closureRate()).isEmpty();
  }

  /** Means 4.4 and 1.4, both variances 1.3, 8 degrees of freedom: 3 ± 2.306 · √0.52. */
  @Test
  void what_following_up_was_worth_leaves_out_what_rises_by_itself() {
    pairs(true, 4, 5, 3, 6, 4);
    pairs(false, 1, 2, 0, 3, 1);
    Effect effect = loop.figures(customers.workspace(), FROM, TO).effects().get(0);
    assertThat(effect.difference().orElseThrow()).isEqualTo(3.0);
    assertThat(effect.low().orElseThrow()).isCloseTo(1.34, within(0.01));
    assertThat(effect.high().orElseThrow()).isCloseTo(4.66, within(0.01));
    assertThat(effect.followedUpAgain()).isEqualTo(5);
  }

  @Test
  void two_of_each_are_the_least_for_an_estimate() {
    LoopStore.Share share = new LoopStore.Share("rule", 2, 1);
    List<LoopStore.Pair> pairs =
        List.of(
            new LoopStore.Pair("rule", true, 2, 5),
            new LoopStore.Pair("rule", true, 2, 6),
            new LoopStore.Pair("rule", false, 2, 3));
    assertThat(Effect.of(share, pairs).difference()).isEmpty();
    List<LoopStore.Pair> enough = new ArrayList<>(pairs);
    enough.add(new LoopStore.Pair("rule", false, 2, 3));
    assertThat(Effect.of(share, enough).difference()).hasValue(2.5);
  }

  private void pairs(boolean followedUp, int... changes) {
    for (int i = 0; i < changes.length; i++) {
      String contact = followedUp + "-" + i;
      UUID response = customers.answers(survey).of(contact).at("2026-05-02T00:00:00Z").nps(2);
      customers.answers(survey).of(contact).at("2026-05-20T00:00:00Z").nps(2 + changes[i]);
      UUID task = followedUp ? task("cs", "closed", "2026-05-02T00:00:00Z", null, null, 0) : null;
      customers
          .database()
          .useWorkspace(
              customers.workspace(),
              handle ->
                  handle.execute(
                      """
                      insert into dashboard.ruling (workspace, rule, response, task, contact, at)
                      values (?, 'detractor', ?, ?, ?, '2026-05-02')""",
                      customers.workspace(),
                      response,
                      task,
                      contact));
    }
  }

  private UUID task(
      String team,
      String status,
      String made,
      @org.jspecify.annotations.Nullable String contacted,
      @org.jspecify.annotations.Nullable String resolved,
      int reopened) {
    UUID id = koe.kernel.db.Ids.next();
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle ->
                handle.execute(
                    """
                    insert into dashboard.task (workspace, id, title, status, team, priority, due_at,
                      first_contact_at, resolved_at, reopened, created_at, updated_at)
                    values (?, ?, 'x', ?, ?, 'normal', '2026-05-03', ?::timestamptz, ?::timestamptz,
                      ?, ?::timestamptz, now())""",
                    customers.workspace(),
                    id,
                    status,
                    team,
                    contacted,
                    resolved,
                    reopened,
                    made));
    return id;
  }
}
