package koe.survey.contact;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Contacts contacts = new Contacts(database, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private void put(String id, String json) {
    contacts.put(workspace, entry(id, json));
  }

  private static ContactEntry entry(String id, String json) {
    JsonBody body = JsonBody.of(json.getBytes(StandardCharsets.UTF_8));
    ContactEntry entry = ContactReader.read(id, body);
    body.orRefuse();
    return entry;
  }

  @Test
  void a_contact_is_kept_with_normalised_addresses() {
    put(
        "c1",
        """
        {"email": " Taro.Yamada+x＠Ｅxample.JP ", "phone": "０９０-1234-5678", "name": "山田太郎",
         "attributes": {"plan": "pro"}}""");
    ContactView kept = contacts.find(workspace, "c1").orElseThrow();
    assertThat(kept.email()).contains("Taro.Yamada+x@example.jp");
    assertThat(kept.phone()).contains("+819012345678");
    assertThat(kept.attributes().path("plan").asText()).isEqualTo("pro");
  }

  @Test
  void putting_the_same_again_changes_nothing() {
    put("c1", "{\"email\": \"a@example.jp\"}");
    put("c1", "{\"email\": \"a@example.jp\"}");
    assertThat(contacts.find(workspace, "c1").orElseThrow().revision()).isEqualTo(1);
    put("c1", "{\"email\": \"b@example.jp\"}");
    assertThat(contacts.find(workspace, "c1").orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void a_withdrawn_consent_wins_over_the_earlier_one_and_both_stay_in_the_ledger() {
    put("c1", "{\"consents\": {\"email\": {\"granted\": true, \"at\": \"2026-01-01T00:00:00Z\"}}}");
    put("c1", "{\"consents\": {\"email\": {\"granted\": false}}}");
    ContactView kept = contacts.find(workspace, "c1").orElseThrow();
    assertThat(kept.consents().values())
        .extracting(ContactView.ConsentView::granted)
        .containsExactly(false);
    int rows =
        database.inWorkspace(
            workspace,
            handle ->
                handle.createQuery("select count(*) from survey.consent").mapTo(int.class).one());
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void taking_in_the_same_again_after_a_withdrawal_adds_nothing_to_the_ledger() {
    String agreed =
        """
        {"consents": {"email": {"granted": true, "at": "2026-01-01T00:00:00Z",
          "source": "shop", "wording": "2025-10"}}}""";
    put("c1", agreed);
    put(
        "c1",
        "{\"consents\": {\"email\": {\"granted\": false, \"at\": \"2026-02-01T00:00:00Z\"}}}");
    put("c1", agreed);
    List<ContactStore.Consent> newest =
        database.inWorkspace(
            workspace,
            handle -> {
              ContactStore store = handle.attach(ContactStore.class);
              assertThat(
                      handle
                          .createQuery("select wording from survey.consent order by at")
                          .mapTo(String.class)
                          .list())
                  .containsExactly("2025-10", null);
              return store.consents(List.of(store.find("c1").orElseThrow().id()));
            });
    assertThat(newest).extracting(ContactStore.Consent::granted).containsExactly(false);
  }

  @Test
  void a_contact_twice_in_one_batch_is_kept_as_it_was_told_last() {
    contacts.putAll(
        workspace,
        List.of(
            entry(
                "c1",
                "{\"email\": \"a@example.jp\", \"consents\": {\"email\": {\"granted\": true}}}"),
            entry(
                "c1",
                "{\"email\": \"b@example.jp\", \"consents\": {\"email\": {\"granted\": false}}}")));
    ContactView kept = contacts.find(workspace, "c1").orElseThrow();
    assertThat(kept.email()).contains("b@example.jp");
    assertThat(kept.consents().values())
        .extracting(ContactView.ConsentView::granted)
        .containsExactly(false);
  }

  @Test
  void a_list_goes_on_where_it_ended() {
    for (String id : List.of("a", "b", "c")) {
      put(id, "{\"name\": \"名前" + id + "\"}");
    }
    assertThat(contacts.list(workspace, "", "a", 10))
        .extracting(ContactView::externalId)
        .containsExactly("b", "c");
    assertThat(contacts.list(workspace, "名前b", "", 10)).hasSize(1);
    assertThat(contacts.count(workspace)).isEqualTo(3);
  }

  @Test
  void what_is_wrong_is_told_field_by_field() {
    Assertions.assertThatThrownBy(
            () -> put("c1", "{\"email\": \"nobody\", \"phone\": \"12\", \"hobby\": 1}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactlyInAnyOrder("/email", "/phone", "/hobby"));
  }

  @Test
  void a_line_break_in_an_address_is_no_address() {
    assertThat(Addresses.email("a@example.jp\r\nBcc: b@example.jp")).isEmpty();
    assertThat(Addresses.email("a@日本語.jp")).contains("a@xn--wgv71a119e.jp");
  }
}
