package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.Test;

class DispatchTest {

  private static final String LATER = "2031-01-06T03:00:00Z";
  private final Clock clock = Clock.fixed(Instant.parse(LATER), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final Rules rules =
      new Rules(customers.database(), new koe.dashboard.outbound.Outbound(Set.of()), clock);
  private final FollowUps followUps = new FollowUps(customers.database(), clock);
  private final Caller agent =
      new Caller(customers.workspace(), Optional.empty(), "Agent", Set.of(Role.AGENT), "");

  @Test
  void people_of_a_team_take_turns() {
    UUID one = colleague("one", "cs");
    UUID other = colleague("other", "cs");
    colleague("stranger", "sales");
    put("all", "{nps} <= 10", "{'team':'cs','assign':'roundRobin'}");
    for (int i = 0; i < 4; i++) {
      answer("c-" + i, 3, "{}");
    }
    assertThat(owners()).containsExactlyInAnyOrder(one, one, other, other);
  }

  @Test
  void whoever_has_the_least_to_do_gets_the_next() {
    UUID busy = colleague("busy", "cs");
    UUID free = colleague("free", "cs");
    for (int i = 0; i < 3; i++) {
      followUps.create(agent, body("{'title':'x','assignee':'%s'}".formatted(busy)), "");
    }
    put("all", "{nps} <= 10", "{'team':'cs','assign':'leastLoaded'}");
    for (int i = 0; i < 3; i++) {
      answer("c-" + i, 3, "{}");
    }
    assertThat(tasks())
        .filteredOn(task -> task.rule().isPresent())
        .extracting(task -> task.assignee().orElseThrow())
        .containsOnly(free);
  }

  @Test
  void an_attribute_names_the_owner_or_the_branch() {
    UUID owner = colleague("owner", "sales");
    UUID osaka = colleague("osaka", "大阪店");
    put("owner", "{answers.nps} = 1", "{'assign':'attribute','attribute':'accountOwner'}");
    put("branch", "{answers.nps} = 2", "{'assign':'attribute','attribute':'branch'}");
    answer(
        "c-1",
        1,
        "{\"accountOwner\":\"" + mail("owner").toUpperCase(java.util.Locale.ROOT) + "\"}");
    answer("c-2", 2, "{\"branch\":\"大阪店\"}");
    answer("c-3", 2, "{\"branch\":\"どこにもない店\"}");
    assertThat(tasks())
        .extracting(task -> task.assignee().orElse(new UUID(0, 0)))
        .containsExactly(new UUID(0, 0), osaka, owner);
    assertThat(tasks().get(1).team()).hasValue("大阪店");
  }

  @Test
  void a_share_of_customers_is_left_alone_by_lot_and_always_the_same() {
    put("all", "{nps} <= 10", "{'holdOut':0.5}");
    IntStream.range(0, 40).forEach(i -> answer("c-" + i, 3, "{}"));
    int first = tasks().size();
    assertThat(first).isBetween(8, 32);
    assertThat(rulings()).as("each is noted, followed up or not").isEqualTo(40);
    assertThat(
            IntStream.range(0, 10_000).filter(i -> HoldOut.lot("rule\nc-" + i) < 0.1).count()
                / 10_000.0)
        .isCloseTo(0.1, within(0.01));
  }

  @Test
  void further_answers_of_a_customer_join_the_task_that_is_open() {
    put("all", "{nps} <= 10", "{}");
    answer("c-1", 3, "{}");
    answer("c-1", 2, "{}");
    answer("", 2, "{}");
    answer("", 2, "{}");
    assertThat(tasks()).hasSize(3);
    FollowUpView joined = tasks().get(2);
    assertThat(joined.responses()).isEqualTo(2);
    assertThat(joined.history()).filteredOn(it -> it.kind().equals(Event.JOINED)).hasSize(1);
    followUps.change(agent, joined.id(), null, body("{'status':'noReply'}"));
    answer("c-1", 1, "{}");
    assertThat(tasks()).as("what is over gathers no more").hasSize(4);
  }

  @Test
  void what_comes_on_top_of_a_days_cap_is_gathered_in_one() {
    put("all", "{nps} <= 10", "{'dailyCap':2}");
    IntStream.range(0, 6).forEach(i -> answer("c-" + i, 3, "{}"));
    assertThat(tasks()).hasSize(3);
    FollowUpView rest = tasks().get(0);
    assertThat(rest.responses()).isEqualTo(4);
    assertThat(rest.contact()).isEmpty();
  }

  @Test
  void a_rule_that_is_the_last_word_leaves_the_others_out() {
    put("a-first", "{nps} <= 3", "{'stop':true}");
    put("b-second", "{nps} <= 10", "{}");
    answer("c-1", 3, "{}");
    answer("c-2", 9, "{}");
    assertThat(tasks())
        .extracting(task -> task.rule().orElseThrow())
        .containsExactly("b-second", "a-first");
  }

  @Test
  void repeating_makes_nothing_twice_not_even_a_part() {
    put("all", "{nps} <= 10", "{}");
    answer("c-1", 3, "{}");
    answer("c-1", 2, "{}");
    customers
        .database()
        .useWorkspace(
            customers.workspace(), handle -> handle.execute("delete from dashboard.progress"));
    triage();
    assertThat(tasks()).hasSize(1);
    assertThat(tasks().get(0).responses()).isEqualTo(2);
  }

  private String mail(String name) {
    return name + "." + customers.workspace() + "@koe.example";
  }

  private UUID colleague(String name, String team) {
    return customers.colleague(mail(name), team);
  }

  private void answer(String contact, int nps, String attributes) {
    customers.answers(survey).at(LATER).of(contact).with(attributes).nps(nps);
    triage();
  }

  private void triage() {
    new Triage(customers.database(), new Workspaces(customers.database(), clock), clock)
        .run(customers.workspace());
  }

  private void put(String key, String when, String then) {
    triage();
    for (RuleView rule : rules.list(customers.workspace(), Optional.empty(), 10)) {
      if (Set.of("detractor", "negative-theme").contains(rule.key())) {
        rules.delete(customers.workspace(), rule.key(), "test");
      }
    }
    String body =
        Json.write(Map.of("name", key, "when", when, "then", Json.read(then.replace('\'', '"'))));
    rules.put(
        customers.workspace(), key, RuleRequest.read(JsonBody.of(Json.read(body))), null, "test");
  }

  private List<UUID> owners() {
    return tasks().stream().map(task -> task.assignee().orElseThrow()).toList();
  }

  private int rulings() {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle ->
                handle
                    .createQuery("select count(*) from dashboard.ruling")
                    .mapTo(Integer.class)
                    .one());
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

  private static JsonBody body(String json) {
    return JsonBody.of(Json.read(json.replace('\'', '"')));
  }
}
