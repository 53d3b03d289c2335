package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final FollowUps followUps = new FollowUps(customers.database(), clock);
  private final UUID account = account();
  private final Caller agent =
      new Caller(customers.workspace(), Optional.of(account), "佐藤", Set.of(Role.AGENT), "csrf");
  private final Caller product =
      new Caller(customers.workspace(), Optional.empty(), "PM", Set.of(Role.PRODUCT), "");

  @Test
  void a_task_of_a_response_knows_its_customer() {
    UUID response = customers.answers(survey).of("c-1").nps(2);
    FollowUpView task = create("{'title':'折り返し','response':'%s'}".formatted(response));
    assertThat(task.contact()).hasValue("c-1");
    assertThat(task.survey()).hasValue(survey);
    assertThat(task.status()).isEqualTo("new");
    assertThat(task.priority()).isEqualTo("normal");
  }

  @Test
  void a_task_without_a_title_is_called_what_it_is() {
    UUID response = customers.answers(survey).of("c-1").nps(2);
    assertThat(create("{'response':'%s'}".formatted(response)).title()).isEqualTo("お客様へのご連絡");
  }

  @Test
  void taking_a_task_assigns_it_and_stands_in_the_history() {
    FollowUpView task = create("{'title':'折り返し'}");
    FollowUpView taken = change(task, "{'assignee':'me'}");
    assertThat(taken.status()).isEqualTo("assigned");
    assertThat(taken.assignee()).hasValue(account);
    assertThat(taken.revision()).isEqualTo(2);
    FollowUpView.Happened happened = taken.history().get(1);
    assertThat(happened.by()).isEqualTo("佐藤");
    assertThat(happened.changes().orElseThrow().at("/status/to").asText()).isEqualTo("assigned");
    assertThat(change(taken, "{'assignee':null}").status()).isEqualTo("new");
  }

  @Test
  void to_resolve_takes_a_root_cause_and_an_action() {
    FollowUpView task = create("{'title':'折り返し'}");
    assertThatThrownBy(() -> change(task, "{'status':'resolved'}"))
        .satisfies(refused(422, "/rootCause", "/action"));
    FollowUpView resolved =
        change(task, "{'status':'resolved','rootCause':'配送遅延','action':'お詫びと再送'}");
    assertThat(resolved.status()).isEqualTo("resolved");
    assertThat(resolved.rootCause()).hasValue("配送遅延");
  }

  @Test
  void only_a_state_that_can_follow_follows() {
    FollowUpView task = create("{'title':'折り返し'}");
    assertThatThrownBy(() -> change(task, "{'status':'verified'}")).satisfies(refused(409));
    assertThatThrownBy(() -> change(task, "{'status':'assigned'}"))
        .satisfies(refused(422, "/assignee"));
    change(task, "{'status':'duplicate'}");
    change(task, "{'status':'closed'}");
    assertThatThrownBy(() -> change(task, "{'status':'new'}")).satisfies(refused(409));
  }

  @Test
  void a_change_of_an_older_revision_is_refused() {
    FollowUpView task = create("{'title':'折り返し'}");
    change(task, "{'priority':'urgent'}");
    assertThatThrownBy(() -> followUps.change(agent, task.id(), "\"1\"", body("{'team':'cs'}")))
        .satisfies(refused(412));
    followUps.change(agent, task.id(), "\"2\"", body("{'team':'cs'}"));
  }

  @Test
  void a_change_that_changes_nothing_is_no_revision() {
    FollowUpView task = create("{'title':'折り返し'}");
    assertThat(change(task, "{'title':'折り返し','status':'new'}").revision()).isEqualTo(1);
  }

  @Test
  void what_makes_no_sense_is_told_by_its_place() {
    FollowUpView task = create("{'title':'折り返し'}");
    assertThatThrownBy(() -> change(task, "{'status':'done'}")).satisfies(refused(422, "/status"));
    assertThatThrownBy(() -> change(task, "{'priority':1,'dueAt':'soon','colour':'red'}"))
        .satisfies(refused(422, "/colour", "/dueAt", "/priority"));
    assertThatThrownBy(() -> change(task, "{'assignee':'%s'}".formatted(UUID.randomUUID())))
        .satisfies(refused(422, "/assignee"));
    assertThatThrownBy(() -> create("{'title':' '}")).satisfies(refused(422, "/title"));
    assertThatThrownBy(() -> create("{}")).satisfies(refused(422, "/title"));
    assertThatThrownBy(() -> create("{'title':'x','response':'%s'}".formatted(UUID.randomUUID())))
        .satisfies(refused(422, "/response"));
    assertThatThrownBy(() -> followUps.get(agent, UUID.randomUUID())).satisfies(refused(404));
  }

  @Test
  void overdue_is_what_is_open_and_late() {
    FollowUpView late = create("{'title':'late','dueAt':'2026-05-19T00:00:00Z'}");
    FollowUpView early = create("{'title':'early','dueAt':'2026-05-21T00:00:00Z'}");
    FollowUpView done = create("{'title':'done','dueAt':'2026-05-19T00:00:00Z'}");
    change(done, "{'status':'noReply'}");
    assertThat(late.overdue()).isTrue();
    assertThat(early.overdue()).isFalse();
    assertThat(titles(Optional.of(true), Optional.empty())).containsExactly("late");
    assertThat(titles(Optional.of(false), Optional.empty())).containsExactly("done", "early");
    assertThat(titles(Optional.empty(), Optional.of(true))).containsExactly("early", "late");
    assertThat(titles(Optional.empty(), Optional.of(false))).containsExactly("done");
  }

  @Test
  void who_may_not_see_identities_sees_neither_the_contact_nor_the_notes() {
    UUID response = customers.answers(survey).of("tanaka-1").nps(2);
    FollowUpView task = create("{'title':'田中様','response':'%s'}".formatted(response));
    followUps.note(agent, task.id(), "contact", "田中様と電話");
    FollowUpView seen = followUps.get(product, task.id());
    assertThat(Json.write(seen)).doesNotContain("tanaka-1").doesNotContain("田中");
    assertThat(followUps.get(agent, task.id()).history()).hasSize(2);
  }

  @Test
  void people_who_take_tasks_are_those_who_may() {
    List<FollowUpStore.Person> people =
        customers
            .database()
            .inWorkspace(
                customers.workspace(), handle -> handle.attach(FollowUpStore.class).people());
    assertThat(people).extracting(FollowUpStore.Person::id).contains(account);
  }

  private List<String> titles(Optional<Boolean> overdue, Optional<Boolean> open) {
    FollowUpQuery query =
        new FollowUpQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), overdue, open);
    return followUps.list(agent, query, 10).stream().map(FollowUpView::title).toList();
  }

  private UUID account() {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle -> handle.createQuery("select id from access.account").mapTo(UUID.class).one());
  }

  private FollowUpView create(String json) {
    return followUps.get(agent, followUps.create(agent, body(json), "お客様へのご連絡"));
  }

  private FollowUpView change(FollowUpView task, String json) {
    followUps.change(agent, task.id(), null, body(json));
    return followUps.get(agent, task.id());
  }

  private static JsonBody body(String json) {
    return JsonBody.of(Json.read(json.replace('\'', '"')));
  }

  private static Consumer<Throwable> refused(int status, String... pointers) {
    return failure ->
        assertThat(failure)
            .isInstanceOfSatisfying(
                Problem.class,
                problem -> {
                  assertThat(problem.status()).isEqualTo(status);
                  assertThat(problem.errors())
                      .extracting(Problem.Detail::pointer)
                      .containsExactlyInAnyOrder(pointers);
                });
  }
}
