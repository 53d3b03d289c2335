package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.contact.ContactStore;
import koe.survey.event.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private void contact(String id) {
    desk.people.with(id, "{\"email\": \"" + id + "@example.jp\", \"language\": \"ja\"}");
  }

  private void purchase(String contact, String at, int amount) {
    desk.database.useWorkspace(
        desk.workspace,
        handle ->
            handle
                .attach(EventStore.class)
                .add(
                    Ids.next(),
                    handle.attach(ContactStore.class).find(contact).orElseThrow().id(),
                    "purchase",
                    Instant.parse(at),
                    Optional.of(BigDecimal.valueOf(amount)),
                    Optional.of("JPY"),
                    Json.object(),
                    desk.clock.instant()));
  }

  private static final String REMIND =
      """
      {"channel": "email", "reminders": [{"afterDays": 3}, {"afterDays": 7,
        "message": {"ja": {"subject": "最後のご案内", "body": "{link}"}}}]}""";

  @Test
  void who_did_not_answer_is_reminded_in_the_same_thread() throws Exception {
    contact("taro");
    UUID id = desk.launched(REMIND, "taro");
    desk.work();
    desk.clock.forward(Duration.ofDays(3));
    desk.work();
    desk.work();
    List<MimeMessage> mails = desk.mails();
    assertThat(mails).hasSize(2);
    assertThat(mails.get(1).getHeader("In-Reply-To")).containsExactly(mails.get(0).getMessageID());
    assertThat(mails.get(1).getMessageID()).isNotEqualTo(mails.get(0).getMessageID());
    desk.clock.forward(Duration.ofDays(4));
    desk.work();
    assertThat(desk.mails().get(2).getSubject()).isEqualTo("最後のご案内");
    assertThat(desk.distributions.view(desk.workspace, id).reminded()).isEqualTo(2);
    desk.work();
    assertThat(desk.distributions.view(desk.workspace, id).status()).isEqualTo("sent");
  }

  @Test
  void nobody_is_reminded_after_an_answer_a_refusal_or_a_bounce() {
    for (String id : List.of("answered", "refused", "bounced", "suppressed")) {
      contact(id);
    }
    UUID id = desk.launched(REMIND);
    desk.work();
    desk.happened(id, "answered", "completed");
    desk.happened(id, "refused", "unsubscribed");
    desk.database.useWorkspace(
        desk.workspace,
        handle -> {
          handle.execute(
              "update survey.invitation set status = 'bounced' where address = 'bounced@example.jp'");
          handle
              .attach(SuppressionStore.class)
              .add("email", "suppressed@example.jp", "test", desk.clock.instant());
        });
    desk.clock.forward(Duration.ofDays(10));
    desk.work();
    assertThat(desk.mails()).hasSize(4);
  }

  @Test
  void an_event_brings_an_invitation_after_its_delay_and_once_for_each_event() {
    contact("taro");
    UUID id =
        desk.launched(
            """
            {"channel": "email", "schedule": {"trigger":
              {"event": "purchase", "after": "P2D", "filter": "{amount} >= 1000"}}}""");
    purchase("taro", "2026-03-01T00:00:00Z", 5_000);
    purchase("taro", "2026-04-01T01:00:00Z", 500);
    purchase("taro", "2026-04-01T02:00:00Z", 5_000);
    desk.work();
    assertThat(desk.mails()).isEmpty();
    desk.clock.set("2026-04-03T02:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    purchase("taro", "2026-04-10T02:00:00Z", 5_000);
    desk.clock.set("2026-04-12T02:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(2);
    assertThat(desk.distributions.view(desk.workspace, id).status()).isEqualTo("sending");
  }

  @Test
  void a_triggered_invitation_goes_through_the_same_gate() {
    contact("taro");
    desk.policy("{\"minDaysBetween\": 30}");
    UUID id =
        desk.launched(
            "{\"channel\": \"email\", \"schedule\": {\"trigger\": {\"event\": \"purchase\"}}}");
    purchase("taro", "2026-04-01T01:00:00Z", 1);
    purchase("taro", "2026-04-01T02:00:00Z", 1);
    desk.clock.set("2026-04-01T03:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.distributions.view(desk.workspace, id).skipped())
        .containsEntry("contactPolicy", 1L);
  }

  @Test
  void a_customer_who_has_not_come_for_a_year_is_asked_and_one_who_has_come_since_is_not() {
    contact("away");
    contact("faithful");
    desk.database.useWorkspace(
        desk.workspace,
        handle ->
            handle.execute(
                """
                insert into survey.segment (workspace, key, name, filter, updated_at)
                values (?, 'away', 'Away', '{events.purchase.daysSince} >= 365', now())""",
                desk.workspace));
    desk.launched(
        """
        {"channel": "email", "audience": {"segment": "away"},
         "schedule": {"trigger": {"event": "purchase", "after": "P1Y"}}}""");
    purchase("away", "2026-04-02T00:00:00Z", 1);
    purchase("faithful", "2026-04-02T00:00:00Z", 1);
    desk.work();
    desk.clock.set("2026-12-01T00:00:00Z");
    purchase("faithful", "2026-12-01T00:00:00Z", 1);
    desk.work();
    assertThat(desk.mails()).isEmpty();
    desk.clock.set("2027-04-02T00:00:00Z");
    desk.work();
    assertThat(recipients()).containsExactly("away@example.jp");
    desk.clock.set("2027-12-01T00:00:00Z");
    desk.work();
    assertThat(recipients()).containsExactly("away@example.jp", "faithful@example.jp");
  }

  private List<String> recipients() {
    return desk.mails().stream().map(ScheduleTest::recipient).toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Test
  void each_region_has_its_own_quota() {
    for (String id : List.of("east1", "east2", "west1", "west2")) {
      desk.people.with(
          id,
          """
          {"email": "%s@example.jp", "attributes": {"region": "%s"}}"""
              .formatted(id, id.substring(0, 4)));
    }
    UUID id =
        desk.launched(
            """
            {"channel": "email", "quota": {"completes": 1, "by": "region"},
             "reminders": [{"afterDays": 1}]}""");
    desk.work();
    assertThat(desk.mails()).hasSize(4);
    desk.happened(id, "east1", "completed");
    desk.clock.forward(Duration.ofDays(2));
    desk.work();
    assertThat(recipients().subList(4, recipients().size()))
        .containsExactlyInAnyOrder("west1@example.jp", "west2@example.jp");
  }

  @Test
  void a_survey_of_every_quarter_asks_again_and_missed_rounds_are_not_made_up() {
    contact("taro");
    UUID id = desk.launched("{\"channel\": \"email\", \"schedule\": {\"every\": \"P3M\"}}");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    desk.clock.set("2026-07-01T00:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(2);
    desk.clock.set("2027-05-01T00:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(3);
    desk.distributions.cancel(desk.workspace, id, "test");
    desk.clock.set("2027-12-01T00:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(3);
  }

  @Test
  void a_sender_that_was_away_over_the_window_waits_for_the_next_morning() {
    contact("taro");
    UUID id =
        desk.launched(
            """
            {"channel": "email", "schedule": {"window": {"from": "09:00", "to": "20:00"}}}""");
    desk.clock.set("2026-04-01T14:00:00Z");
    desk.work();
    assertThat(desk.mails()).isEmpty();
    desk.clock.set("2026-04-02T00:00:00Z");
    desk.work();
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.invitations(id).get(0).status()).isEqualTo("sent");
  }

  @Test
  void quiet_hours_hold_by_the_clock_of_the_person() {
    desk.people.with("ny", "{\"email\": \"ny@example.jp\", \"timeZone\": \"America/New_York\"}");
    contact("taro");
    desk.policy("{\"quietHours\": {\"from\": \"20:00\", \"to\": \"08:00\"}}");
    UUID id = desk.drafted("{\"channel\": \"email\"}");
    DryRun.Result result = desk.dryRun.run(desk.workspace, id, 0, 10);
    assertThat(result.invite()).isEqualTo(2);
    assertThat(result.items())
        .filteredOn(item -> item.contact().equals("ny"))
        .allMatch(item -> item.at().equals(Optional.of(Instant.parse("2026-04-01T12:00:00Z"))));
    desk.distributions.launch(desk.workspace, id, "test");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    desk.clock.set("2026-04-01T12:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(2);
  }

  @Test
  void invitations_are_spread_over_a_period() {
    for (int i = 0; i < 30; i++) {
      contact("c" + i);
    }
    desk.launched("{\"channel\": \"email\", \"schedule\": {\"spread\": \"P10D\"}}");
    desk.clock.forward(Duration.ofDays(5));
    desk.work();
    assertThat(desk.mails()).hasSizeBetween(6, 24);
    desk.clock.forward(Duration.ofDays(5));
    desk.work();
    assertThat(desk.mails()).hasSize(30);
  }

  @Test
  void variants_have_words_of_their_own_and_are_compared_by_who_answered() {
    for (int i = 0; i < 20; i++) {
      contact("c" + i);
    }
    UUID id =
        desk.launched(
            """
            {"channel": "email", "variants": [
              {"key": "a", "message": {"ja": {"subject": "A", "body": "{link}"}}},
              {"key": "b", "message": {"ja": {"subject": "B", "body": "{link}"}}}]}""");
    desk.work();
    desk.invitations(id).stream()
        .filter(one -> one.variant().equals(Optional.of("b")))
        .forEach(one -> desk.happened(id, one.externalId(), "completed"));
    List<VariantResult> results = desk.distributions.view(desk.workspace, id).variants();
    assertThat(results).extracting(VariantResult::key).containsExactly("a", "b");
    assertThat(results.get(0).rate()).contains(0.0);
    assertThat(results.get(1).rate()).contains(1.0);
    assertThat(results.get(1).againstFirst().orElseThrow().significant()).isTrue();
  }

  @Test
  void a_quota_stops_the_sending_when_it_is_full() {
    for (int i = 0; i < 3; i++) {
      contact("c" + i);
    }
    UUID id =
        desk.launched(
            "{\"channel\": \"email\", \"quota\": {\"completes\": 1}, \"reminders\": [{\"afterDays\": 1}]}");
    desk.work();
    desk.happened(id, "c0", "completed");
    desk.clock.forward(Duration.ofDays(2));
    desk.work();
    assertThat(desk.mails()).hasSize(3);
    UUID later = desk.drafted("{\"channel\": \"email\", \"quota\": {\"completes\": 1}}");
    assertThat(desk.dryRun.run(desk.workspace, later, 0, 10).invite()).isEqualTo(3);
    assertThat(desk.dryRun.run(desk.workspace, id, 0, 10).skip()).containsEntry("quota", 3L);
  }

  @Test
  void the_interval_of_a_rate_is_wilsons() {
    VariantResult.Interval interval = VariantResult.wilson(10, 100);
    assertThat(interval.low()).isBetween(0.0552, 0.0553);
    assertThat(interval.high()).isBetween(0.1743, 0.1744);
  }

  @Test
  void what_is_wrong_with_a_request_is_told_place_by_place() {
    JsonBody body =
        JsonBody.of(
            Json.read(
                """
                {"survey": "0190b2a0-0000-7000-8000-000000000000", "channel": "email",
                 "schedule": {"every": "often", "window": {"from": "9", "to": "20:00"},
                   "trigger": {}},
                 "reminders": [{"afterDays": 5}, {"afterDays": 3}],
                 "variants": [{"key": "a"}, {"key": "a", "weight": 0}],
                 "quota": {}}"""));
    assertThatThrownBy(() -> DistributionRequest.read(body))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .contains(
                        "/schedule/every",
                        "/schedule/window/from",
                        "/schedule/trigger/event",
                        "/reminders/1/afterDays",
                        "/variants/1/key",
                        "/variants/1/weight",
                        "/quota/completes"));
  }
}
