package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.Test;

class TriageTest {

  private static final String LATER = "2030-01-01T00:00:00Z";
  private final Clock clock = Clock.fixed(Instant.parse("2030-01-01T00:00:10Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final koe.dashboard.outbound.Outbound outbound =
      new koe.dashboard.outbound.Outbound(java.util.Set.of());
  private final Rules rules = new Rules(customers.database(), outbound, clock);
  private final FollowUps followUps = new FollowUps(customers.database(), clock);
  private final Caller agent =
      new Caller(customers.workspace(), Optional.empty(), "Agent", Set.of(Role.AGENT), "");

  @Test
  void a_detractor_becomes_a_task_with_a_due_time_by_the_rules_a_workspace_begins_with() {
    UUID response = customers.answers(survey).at(LATER).of("c-1").nps(3);
    customers.answers(survey).at(LATER).nps(9);
    triage(clock);
    List<FollowUpView> tasks = tasks();
    assertThat(tasks).hasSize(1);
    FollowUpView task = tasks.get(0);
    assertThat(task.response()).hasValue(response);
    assertThat(task.contact()).hasValue("c-1");
    assertThat(task.rule()).hasValue("detractor");
    assertThat(task.status()).isEqualTo("new");
    assertThat(task.dueAt()).hasValue(clock.instant().plus(Duration.ofDays(1)));
    assertThat(task.overdue()).isFalse();
    assertThat(task.history()).hasSize(1);
  }

  @Test
  void a_complaint_of_a_passive_becomes_a_task_once_its_comment_is_understood() {
    customers.everythingIsTakenIn();
    customers.answers(survey).at(LATER).npsWithComment(8, "配送が遅い", "negative", "delivery");
    customers.answers(survey).at(LATER).npsWithComment(10, "最高です", "positive", "quality");
    triage(clock);
    assertThat(tasks())
        .extracting(FollowUpView::rule)
        .containsExactly(Optional.of("negative-theme"));
  }

  @Test
  void a_response_waits_for_its_comment_to_be_understood_but_not_for_ever() {
    customers.everythingIsTakenIn();
    customers.answers(survey).at(LATER).npsWithRawComment(2, "配送が遅い");
    triage(clock);
    assertThat(tasks()).isEmpty();
    triage(Clock.offset(clock, Duration.ofMinutes(9)));
    assertThat(tasks()).isEmpty();
    triage(Clock.offset(clock, Duration.ofMinutes(10)));
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void repeating_makes_no_second_task() {
    customers.answers(survey).at(LATER).nps(0);
    triage(clock);
    customers
        .database()
        .useWorkspace(
            customers.workspace(), handle -> handle.execute("delete from dashboard.progress"));
    triage(clock);
    assertThat(tasks()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void imported_partial_and_earlier_responses_need_no_follow_up() {
    customers.answers(survey).at(LATER).imported().nps(0);
    customers.answers(survey).at(LATER).partial().nps(0);
    customers.answers(survey).at("2020-01-01T00:00:00Z").nps(0);
    triage(clock);
    assertThat(tasks()).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void a_rule_is_not_retroactive_and_deleted_rules_do_not_come_back() {
    triage(clock);
    rules.delete(customers.workspace(), "detractor", "test");
    rules.delete(customers.workspace(), "negative-theme", "test");
    customers.answers(survey).at("2029-12-31T00:00:00Z").nps(0);
    customers.answers(survey).at("2030-01-01T00:00:11Z").nps(0);
    put("all", "{nps} <= 10", "{\"priority\":\"urgent\"}");
    triage(clock);
    assertThat(tasks()).extracting(FollowUpView::priority).containsExactly("urgent");
    assertThat(rules.list(customers.workspace(), Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void rules_ask_for_scores_answers_attributes_words_and_themes() {
    customers.everythingIsTakenIn();
    customers
        .answers(survey)
        .at("2031-01-01T00:00:00Z")
        .in("ja")
        .with("{\"plan\":\"pro\",\"visits\":3}")
        .npsWithComment(5, "配送が遅い", "mixed", "delivery", "price");
    String action = "{\"team\":\"cs\",\"dueIn\":\"P1D\"}";
    put("answers", "{answers.nps} = 5 and {score} = 5 and {metric} = 'nps'", action);
    put("contact", "{contact.plan} = 'pro' and {contact.visits} > 2", action);
    put("words", "{text} contains '遅い' and {language} = 'ja' and {channel} = 'email'", action);
    put("themes", "{themes} contains 'price' and {sentiment} = 'mixed'", action);
    put("survey", "{survey} = '" + survey + "'", action);
    put("never", "{csat} <= 3 or {ces} <= 3 or {contact.nothing} notempty", action);
    triage(clock);
    assertThat(tasks())
        .extracting(task -> task.rule().orElseThrow())
        .containsExactlyInAnyOrder("answers", "contact", "words", "themes", "survey");
    assertThat(tasks()).extracting(FollowUpView::team).containsOnly(Optional.of("cs"));
  }

  @Test
  void a_response_that_cannot_be_looked_at_holds_up_no_other() {
    put("all", "{nps} <= 10", "{}");
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle ->
                handle.execute(
                    """
                    insert into dashboard.rule (workspace, key, name, condition, action, since, updated_at)
                    values (?, 'broken', 'broken', '{language} = ''en'' and (', '{}', now(), now())""",
                    customers.workspace()));
    customers.answers(survey).at("2031-01-01T00:00:00Z").nps(1);
    triage(clock);
    assertThat(tasks()).isEmpty();
    assertThat(waiting()).isOne();
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> handle.execute("delete from dashboard.rule where key = 'broken'"));
    triage(clock);
    assertThat(tasks()).as("tried again only after a while").isEmpty();
    triage(Clock.offset(clock, Duration.ofMinutes(2)));
    assertThat(tasks()).hasSize(1);
  }

  private void triage(Clock at) {
    new Triage(customers.database(), new Workspaces(customers.database(), at), at)
        .run(customers.workspace());
  }

  private void put(String key, String when, String then) {
    String body = Json.write(java.util.Map.of("name", key, "when", when, "then", Json.read(then)));
    rules.put(
        customers.workspace(), key, RuleRequest.read(JsonBody.of(Json.read(body))), null, "test");
  }

  private List<FollowUpView> tasks() {
    FollowUpQuery all =
        new FollowUpQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return followUps.list(agent, all, 100);
  }

  private int waiting() {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle ->
                handle
                    .createQuery("select count(*) from dashboard.triage")
                    .mapTo(Integer.class)
                    .one());
  }
}
