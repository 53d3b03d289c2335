package koe.dashboard.followup;

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
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import org.junit.jupiter.api.Test;

class BulkChangesTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID me = customers.colleague(customers.workspace() + "@koe.example", "cs");
  private final FollowUps followUps = new FollowUps(customers.database(), clock);
  private final BulkChanges changes = new BulkChanges(customers.database(), followUps, clock);
  private final Inbox inbox = new Inbox(customers.database(), clock);
  private final Caller agent =
      new Caller(customers.workspace(), Optional.of(me), "佐藤", Set.of(Role.AGENT), "csrf");

  @Test
  void many_are_taken_at_once_and_given_back() {
    UUID one = create("{'title':'one'}");
    UUID other = create("{'title':'other','dueAt':'2026-05-20T05:00:00Z'}");
    UUID over = create("{'title':'over'}");
    followUps.change(agent, over, null, body("{'status':'optedOut'}"));
    UUID change =
        changes.change(
            agent, List.of(one, other, over, one), Json.object().put("status", "waiting"));
    assertThat(changes.outcome(agent, change).orElseThrow())
        .isEqualTo(new BulkChanges.Outcome(change, 2, 1, false));
    assertThat(see(other).waitingSince()).isPresent();
    changes.undo(agent, change);
    changes.undo(agent, change);
    assertThat(see(one).status()).isEqualTo("new");
    assertThat(see(other).waitingSince()).isEmpty();
    assertThat(see(other).dueAt()).hasValue(Instant.parse("2026-05-20T05:00:00Z"));
    assertThat(changes.outcome(agent, change).orElseThrow().undone()).isTrue();
  }

  @Test
  void what_somebody_went_on_with_is_not_taken_back() {
    UUID task = create("{'title':'one'}");
    UUID change = changes.change(agent, List.of(task), Json.object().put("assignee", "me"));
    followUps.change(agent, task, null, body("{'status':'contacted'}"));
    changes.undo(agent, change);
    assertThat(see(task).status()).isEqualTo("contacted");
    assertThat(see(task).assignee()).hasValue(me);
  }

  @Test
  void the_inbox_shows_whose_turn_it_is() {
    create("{'title':'late','dueAt':'2026-05-19T00:00:00Z','team':'cs'}");
    create("{'title':'mine','assignee':'me'}");
    create("{'title':'early','dueAt':'2026-05-21T00:00:00Z','team':'sales'}");
    assertThat(titles(Tab.OPEN)).containsExactly("late", "early", "mine");
    assertThat(titles(Tab.MINE)).containsExactly("mine");
    assertThat(titles(Tab.TEAM)).containsExactly("late");
    assertThat(titles(Tab.OVERDUE)).containsExactly("late");
    assertThat(titles(Tab.UNASSIGNED)).containsExactly("late", "early");
    assertThat(inbox.counts(agent)).isEqualTo(new InboxStore.Counts(3, 1, 1, 1, 2));
  }

  @Test
  void a_customers_earlier_answers_and_tasks_stand_beside() {
    UUID survey = customers.survey("関係性NPS", "relationship");
    customers
        .answers(survey)
        .of("c-1")
        .at("2026-03-01T00:00:00Z")
        .npsWithComment(9, "最高", "positive", "quality");
    UUID response = customers.answers(survey).of("c-1").nps(2);
    customers.answers(survey).of("c-2").nps(5);
    create("{'title':'前回','contact':'c-1'}");
    UUID task = create("{'title':'今回','response':'%s'}".formatted(response));
    List<InboxStore.Earlier> earlier = inbox.dossier(customers.workspace(), task).earlier();
    assertThat(earlier).extracting(it -> it.text().orElse("")).containsExactly("前回", "最高");
    assertThat(earlier.get(1).value()).hasValue(9);
  }

  private List<String> titles(Tab tab) {
    return inbox.list(agent, tab, 10).stream().map(InboxStore.Entry::title).toList();
  }

  private UUID create(String json) {
    return followUps.create(agent, body(json), "");
  }

  private FollowUpView see(UUID task) {
    return followUps.get(agent, task);
  }

  private static JsonBody body(String json) {
    return JsonBody.of(Json.read(json.replace('\'', '"')));
  }
}
