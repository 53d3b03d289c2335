package koe.survey.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.contact.ContactStore;
import koe.survey.contact.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Events events = new Events(database, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Event> of(String contact) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(EventStore.class)
                .of(handle.attach(ContactStore.class).find(contact).orElseThrow().id(), 10));
  }

  @Test
  void an_event_is_kept_with_its_amount() {
    new People(database, clock, workspace).with("a", "{}");
    EventEntry entry =
        EventEntry.read(
            JsonBody.of(
                bytes(
                    """
                    {"contact": "a", "type": "purchase", "at": "2026-03-01T09:00:00+09:00",
                     "amount": 1200.5, "currency": "JPY", "attributes": {"shop": "福井"}}""")));
    assertThat(events.add(workspace, List.of(entry)).get(0)).isPresent();
    Event kept = of("a").get(0);
    assertThat(kept.at()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(kept.amount().orElseThrow()).isEqualByComparingTo("1200.5");
    assertThat(kept.attributes().path("shop").asText()).isEqualTo("福井");
  }

  @Test
  void of_many_lines_the_good_ones_are_kept_and_the_others_named() {
    new People(database, clock, workspace).with("a", "{}");
    EventLines lines =
        EventLines.read(
            bytes(
                """
                {"contact": "a", "type": "visit", "at": "2026-03-01T09:00:00Z"}
                {"contact": "a", "type": "visit"}
                not json

                {"contact": "nobody", "type": "visit", "at": "2026-03-01T09:00:00Z"}
                """));
    assertThat(lines.numbers()).containsExactly(1, 5);
    assertThat(lines.problems()).extracting(EventsResource.LineProblem::line).containsExactly(2, 3);
    assertThat(events.add(workspace, lines.entries()).get(1)).isEmpty();
    assertThat(of("a")).hasSize(1);
  }

  @Test
  void what_is_wrong_is_told_field_by_field() {
    JsonBody body =
        JsonBody.of(
            bytes(
                """
                {"contact": "a", "type": "a b", "at": "yesterday", "amount": "1",
                 "currency": "XYZZ", "more": 1}"""));
    EventEntry.read(body);
    assertThatThrownBy(body::orRefuse)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .contains("/type", "/at", "/amount", "/currency", "/more"));
  }

  @Test
  void an_event_is_taken_once() {
    new People(database, clock, workspace).with("a", "{}");
    EventEntry entry =
        EventEntry.read(
            JsonBody.of(
                bytes("{\"contact\": \"a\", \"type\": \"v\", \"at\": \"2026-03-01T09:00:00Z\"}")));
    events.add(workspace, List.of(entry));
    for (int expected : new int[] {1, 0}) {
      int taken =
          database.inWorkspace(
              workspace,
              handle -> handle.attach(EventStore.class).take(clock.instant(), 10).size());
      assertThat(taken).isEqualTo(expected);
    }
  }
}
