package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.team.TeamDesk;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class TaskClockTest {

  private static final String FRIDAY_FIVE = "2026-05-15T17:00:00+09:00";
  private static final String OFFICE =
      """
      {'timeZone':'Asia/Tokyo','holidays':'japan',
       'hours':{'monday':[{'from':'09:00','to':'18:00'}],'tuesday':[{'from':'09:00','to':'18:00'}],
                'wednesday':[{'from':'09:00','to':'18:00'}],'thursday':[{'from':'09:00','to':'18:00'}],
                'friday':[{'from':'09:00','to':'18:00'}]},
       'closures':[{'from':'08-13','to':'08-16'}],
       'escalation':[{'after':'PT1H','to':'%s'},{'after':'PT5H','to':'%s'}]}""";

  private final Customers customers = new Customers();
  private final UUID leader = customers.colleague(customers.workspace() + "-1@koe.example", "cs");
  private final UUID head = customers.colleague(customers.workspace() + "-2@koe.example", "cs");
  private final Caller agent =
      new Caller(customers.workspace(), Optional.of(leader), "佐藤", Set.of(Role.MANAGER), "");

  TaskClockTest() {
    TeamDesk.agrees(customers.database(), agent, "cs", OFFICE.formatted(leader, head));
  }

  @Test
  void waiting_for_the_customer_stops_the_time_and_leaves_what_was_left() {
    UUID task = task("2026-05-18T12:00:00+09:00");
    change(FRIDAY_FIVE, task, "{'status':'waiting'}");
    FollowUpView waiting = see("2026-05-18T15:00:00+09:00", task);
    assertThat(waiting.waitingSince()).hasValue(moment(FRIDAY_FIVE));
    assertThat(waiting.overdue()).as("the time stands still").isFalse();
    change("2026-05-19T10:00:00+09:00", task, "{'status':'inProgress'}");
    FollowUpView goesOn = see("2026-05-19T10:00:00+09:00", task);
    assertThat(goesOn.dueAt())
        .as("four hours were left")
        .hasValue(moment("2026-05-19T14:00:00+09:00"));
    assertThat(goesOn.waitingSince()).isEmpty();
    assertThat(goesOn.pausedSeconds()).isEqualTo(Duration.ofHours(89).toSeconds());
  }

  @Test
  void what_was_late_before_the_waiting_stays_late() {
    UUID task = task("2026-05-15T16:00:00+09:00");
    change(FRIDAY_FIVE, task, "{'status':'waiting'}");
    assertThat(see(FRIDAY_FIVE, task).overdue()).isTrue();
    change("2026-05-19T10:00:00+09:00", task, "{'status':'inProgress'}");
    assertThat(see(FRIDAY_FIVE, task).dueAt()).hasValue(moment("2026-05-15T16:00:00+09:00"));
  }

  @Test
  void a_late_task_goes_to_the_next_owner_once_for_each_level() {
    UUID task = task("2026-05-15T17:30:00+09:00");
    assertThat(escalate("2026-05-15T23:00:00+09:00", task)).as("the team is asleep").isEmpty();
    assertThat(escalate("2026-05-18T09:30:00+09:00", task)).hasValue(leader);
    assertThat(escalate("2026-05-18T13:00:00+09:00", task)).hasValue(leader);
    assertThat(escalate("2026-05-18T13:30:00+09:00", task)).hasValue(head);
    change("2026-05-18T14:00:00+09:00", task, "{'assignee':'%s'}".formatted(leader));
    assertThat(escalate("2026-05-25T13:30:00+09:00", task)).as("no level twice").hasValue(leader);
    FollowUpView seen = see("2026-05-25T13:30:00+09:00", task);
    assertThat(seen.escalations()).isEqualTo(2);
    assertThat(seen.history().stream().filter(it -> it.kind().equals(Event.ESCALATED))).hasSize(2);
  }

  @Test
  void what_is_waited_for_or_done_does_not_escalate() {
    UUID waits = task("2026-05-15T17:30:00+09:00");
    UUID done = task("2026-05-15T17:30:00+09:00");
    change(FRIDAY_FIVE, waits, "{'status':'waiting'}");
    change(FRIDAY_FIVE, done, "{'status':'resolved','rootCause':'x','action':'y'}");
    assertThat(escalate("2026-05-20T12:00:00+09:00", waits)).isEmpty();
    assertThat(escalate("2026-05-20T12:00:00+09:00", done)).isEmpty();
  }

  @Test
  void a_reply_of_the_customer_opens_again_what_was_thought_to_be_over() {
    customers.contact("c-1", "田中");
    UUID task = followUps(FRIDAY_FIVE).create(agent, body("{'title':'折り返し','contact':'c-1'}"), "");
    change(FRIDAY_FIVE, task, "{'status':'resolved','rootCause':'x','action':'y'}");
    customers.writes("c-1", "まだ直っていません", "other", moment(FRIDAY_FIVE));
    replies();
    replies();
    FollowUpView again = see(FRIDAY_FIVE, task);
    assertThat(again.status()).isEqualTo("inProgress");
    assertThat(again.reopened()).isOne();
    assertThat(again.resolvedAt()).isEmpty();
    assertThat(again.history()).filteredOn(it -> it.kind().equals(Event.REPLY)).hasSize(1);
    customers.writes("c-1", "STOP", "stop", moment(FRIDAY_FIVE));
    replies();
    assertThat(see(FRIDAY_FIVE, task).status()).isEqualTo("optedOut");
  }

  @Test
  void every_attempt_is_kept_and_the_first_is_timed() {
    UUID task = task("2026-05-18T12:00:00+09:00");
    followUps(FRIDAY_FIVE)
        .attempt(agent, task, "留守電", Optional.of("phone"), Optional.of("noAnswer"));
    followUps("2026-05-18T09:00:00+09:00")
        .attempt(agent, task, "つながった", Optional.of("phone"), Optional.of("reached"));
    FollowUpView seen = see("2026-05-18T09:00:00+09:00", task);
    assertThat(seen.firstContactAt()).hasValue(moment(FRIDAY_FIVE));
    assertThat(seen.history())
        .extracting(it -> it.outcome().orElse(""))
        .contains("noAnswer", "reached");
  }

  @Test
  void a_root_cause_is_one_of_those_that_were_agreed_on() {
    Clock clock = Clock.fixed(moment(FRIDAY_FIVE), ZoneOffset.UTC);
    RootCauseList list = new RootCauseList(customers.database(), clock);
    list.put(agent, "late-delivery", null, body("{'name':{'ja':'配送の遅れ','en':'Late delivery'}}"));
    UUID task = task("2026-05-18T12:00:00+09:00");
    assertThatThrownBy(
            () -> change(FRIDAY_FIVE, task, "{'status':'resolved','rootCause':'x','action':'y'}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().get(0).pointer()).isEqualTo("/rootCause"));
    change(FRIDAY_FIVE, task, "{'status':'resolved','rootCause':'late-delivery','action':'y'}");
    assertThatThrownBy(() -> list.delete(agent, "late-delivery")).isInstanceOf(Problem.class);
  }

  @Test
  void a_repeated_task_names_the_one_that_it_repeats() {
    UUID first = task("2026-05-18T12:00:00+09:00");
    UUID second = task("2026-05-18T12:00:00+09:00");
    change(FRIDAY_FIVE, second, "{'status':'duplicate','duplicateOf':'%s'}".formatted(first));
    assertThat(see(FRIDAY_FIVE, second).duplicateOf()).hasValue(first);
    assertThatThrownBy(
            () -> change(FRIDAY_FIVE, first, "{'duplicateOf':'%s'}".formatted(UUID.randomUUID())))
        .isInstanceOf(Problem.class);
  }

  private UUID task(String due) {
    return followUps(FRIDAY_FIVE)
        .create(agent, body("{'title':'折り返し','team':'cs','dueAt':'%s'}".formatted(due)), "");
  }

  private void change(String at, UUID task, String json) {
    followUps(at).change(agent, task, null, body(json));
  }

  private FollowUpView see(String at, UUID task) {
    return followUps(at).get(agent, task);
  }

  private Optional<UUID> escalate(String at, UUID task) {
    new Escalation(customers.database(), Clock.fixed(moment(at), ZoneOffset.UTC))
        .run(customers.workspace());
    return see(at, task).assignee();
  }

  private void replies() {
    Clock clock = Clock.fixed(moment(FRIDAY_FIVE), ZoneOffset.UTC);
    new Replies(customers.database(), clock).run(customers.workspace());
  }

  private FollowUps followUps(String at) {
    return new FollowUps(customers.database(), Clock.fixed(moment(at), ZoneOffset.UTC));
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static JsonBody body(String json) {
    return JsonBody.of(Json.read(json.replace('\'', '"')));
  }
}
