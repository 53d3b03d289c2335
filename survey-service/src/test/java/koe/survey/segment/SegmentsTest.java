package koe.survey.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.contact.People;
import koe.survey.event.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Segments segments = new Segments(database, clock, new Workspaces(database, clock));
  private final People people = new People(database, clock, workspace);

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> members(String filter) {
    segments.put(workspace, "s", "S", SegmentFilter.of(filter), "test");
    return segments.members(workspace, segments.get(workspace, "s"), new UUID(0, 0), 100).stream()
        .map(Contact::externalId)
        .toList();
  }

  private void event(String contact, String type, String at, int amount) {
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(EventStore.class)
                .add(
                    Ids.next(),
                    handle.attach(ContactStore.class).find(contact).orElseThrow().id(),
                    type,
                    Instant.parse(at),
                    Optional.of(BigDecimal.valueOf(amount)),
                    Optional.of("JPY"),
                    Json.object(),
                    clock.instant()));
  }

  private void answered(String contact, String at, int nps, String why) {
    try (Database collector = postgres.connect("response")) {
      collector.useWorkspace(
          workspace,
          handle ->
              handle.execute(
                  """
                  insert into survey.earlier_answer
                    (workspace, response, contact, survey, answers, scores, received_at)
                  values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as timestamptz))""",
                  workspace,
                  Ids.next(),
                  contact,
                  Ids.next(),
                  Json.write(Json.object().put("why", why)),
                  Json.write(Json.object().put("nps", nps)),
                  at));
    }
  }

  @Test
  void a_filter_looks_at_attributes() {
    people.with("a", "{\"attributes\": {\"plan\": \"pro\"}}");
    people.with("b", "{\"attributes\": {\"plan\": \"free\"}}");
    assertThat(members("{plan} = 'pro'")).containsExactly("a");
  }

  @Test
  void a_filter_looks_at_events_of_each_type() {
    people.with("a", "{}").with("b", "{}").with("c", "{}");
    event("a", "purchase", "2026-03-01T00:00:00Z", 5000);
    event("a", "purchase", "2026-03-20T00:00:00Z", 8000);
    event("b", "purchase", "2024-03-20T00:00:00Z", 9000);
    event("b", "visit", "2026-03-30T00:00:00Z", 0);
    assertThat(members("{events.purchase.count} >= 2")).containsExactly("a");
    assertThat(members("{events.purchase.amount} > 10000")).containsExactly("a");
    assertThat(members("{events.purchase.daysSince} > 365")).containsExactly("b");
    assertThat(members("{events.purchase.last} >= today(-30)")).containsExactly("a");
    assertThat(members("{events.purchase.count} empty")).containsExactly("c");
  }

  @Test
  void a_filter_looks_at_the_latest_answers() {
    people.with("a", "{\"attributes\": {\"plan\": \"pro\"}}").with("b", "{}");
    answered("a", "2026-01-01T00:00:00Z", 9, "良い");
    answered("a", "2026-03-01T00:00:00Z", 3, "返金が遅い");
    answered("b", "2026-03-01T00:00:00Z", 10, "良い");
    assertThat(members("{plan} = 'pro' and {lastNps} <= 6")).containsExactly("a");
    assertThat(members("{answers.why} contains '返金'")).containsExactly("a");
    assertThat(members("{lastAnswered} notempty")).containsExactly("a", "b");
  }

  @Test
  void a_count_with_some_of_the_people_is_there_before_the_filter_is_kept() {
    for (int i = 0; i < 8; i++) {
      people.with("c" + i, "{\"attributes\": {\"n\": " + i + "}}");
    }
    Segments.Count count = segments.count(workspace, SegmentFilter.of("{n} < 7"));
    assertThat(count.members()).isEqualTo(7);
    assertThat(count.all()).isEqualTo(8);
    assertThat(count.isWhole()).isTrue();
    assertThat(count.sample()).hasSize(5);
  }

  @Test
  void members_come_in_pages_that_neither_skip_nor_repeat() {
    for (int i = 0; i < 5; i++) {
      people.with("c" + i, "{\"attributes\": {\"n\": 1}}");
    }
    segments.put(workspace, "s", "S", SegmentFilter.of("{n} = 1"), "test");
    Segment segment = segments.get(workspace, "s");
    List<Contact> first = segments.members(workspace, segment, new UUID(0, 0), 2);
    List<Contact> second = segments.members(workspace, segment, first.get(1).id(), 10);
    assertThat(first).hasSize(2);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
  }

  @Test
  void a_filter_that_cannot_be_read_is_refused_with_its_place() {
    JsonBody body =
        JsonBody.of(
            "{\"name\": \"x\", \"filter\": \"{plan} = = 'pro'\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SegmentRequest.read("s", body))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/filter"));
  }

  @Test
  void a_segment_is_kept_changed_and_deleted() {
    segments.put(workspace, "s", "S", SegmentFilter.of("{a} = 1"), "test");
    segments.put(workspace, "s", "T", SegmentFilter.of("{a} = 2"), "test");
    assertThat(segments.get(workspace, "s").name()).isEqualTo("T");
    assertThat(segments.get(workspace, "s").revision()).isEqualTo(2);
    segments.delete(workspace, "s", "test");
    assertThat(segments.list(workspace)).isEmpty();
  }
}
