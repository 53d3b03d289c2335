package koe.dashboard.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;

/**
 * A workspace in which customers are asked and answer, written by the roles of the modules that do
 * so in earnest.
 */
public final class Customers {

  private static final TestDatabase POSTGRES = TestDatabase.start();
  private static final Database SURVEY = POSTGRES.connect("survey");
  private static final Database RESPONSE = POSTGRES.connect("response");
  private static final Database FEEDBACK = POSTGRES.connect("feedback");
  private static final Database DASHBOARD = POSTGRES.connect("dashboard");

  private final UUID workspace = POSTGRES.workspace(Clock.systemUTC());

  public UUID workspace() {
    return workspace;
  }

  /** As dashboards signs in. */
  public Database database() {
    return DASHBOARD;
  }

  public UUID survey(String name, String touchpoint) {
    UUID id = Ids.next();
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.survey (workspace, id, name, touchpoint, status, version,
                  published, created_at, updated_at)
                values (?, ?, ?, ?, 'open', 1, 1, now(), now())""",
                workspace,
                id,
                name,
                touchpoint));
    return id;
  }

  /** A question of the first version of a survey. */
  public void question(UUID survey, String name) {
    SURVEY.useWorkspace(
        workspace,
        handle -> {
          handle.execute(
              """
              insert into survey.version (workspace, survey, number, definition, created_by, created_at)
              values (?, ?, 1, '{}', 'test', now()) on conflict do nothing""",
              workspace,
              survey);
          handle.execute(
              """
              insert into survey.question (workspace, survey, version, name, position, kind, title)
              values (?, ?, 1, ?, 1, 'rating', '{}')""",
              workspace,
              survey,
              name);
        });
  }

  /** What the first version of a survey asks. */
  public void definition(UUID survey, String json) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.version (workspace, survey, number, definition, created_by, created_at)
                values (?, ?, 1, ?::json, 'test', now())""",
                workspace,
                survey,
                json));
  }

  /** What a response says to a question. */
  public void says(UUID response, String question, String json) {
    run(
        "insert into response.answer (workspace, response, question, value) values (?, ?, ?, ?::json)",
        workspace,
        response,
        question,
        json);
  }

  public UUID contact(String externalId, String name) {
    UUID id = Ids.next();
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.contact (workspace, id, external_id, email, name, created_at, updated_at)
                values (?, ?, ?, ?, ?, now(), now())""",
                workspace,
                id,
                externalId,
                externalId + "@example.jp",
                name));
    return id;
  }

  /** The owner of the tables at work in this workspace, who may do what no application may. */
  public Connection owner() throws SQLException {
    Connection connection = POSTGRES.as("owner").getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set koe.workspace = '" + workspace + "'");
    }
    return connection;
  }

  /** Somebody of the staff. */
  public UUID colleague(String email, String team) {
    UUID id = Ids.next();
    DASHBOARD.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into access.account (workspace, id, email, name, password_hash, roles, team, created_at)
                values (?, ?, ?, ?, '', array['agent'], ?, now())""",
                workspace,
                id,
                email,
                email,
                team));
    return id;
  }

  /** A message that a customer sent from their mail address. */
  public void writes(String externalId, String text, String meaning, Instant at) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.inbound (workspace, id, channel, address, text, meaning, at)
                values (?, ?, 'sms', ?, ?, ?, ?)""",
                workspace,
                Ids.next(),
                externalId + "@example.jp",
                text,
                meaning,
                at));
  }

  /** A purchase. */
  public void bought(UUID contact, String at, int amount, String currency) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.event (workspace, id, contact, type, at, amount, currency, received_at)
                values (?, ?, ?, 'purchase', ?::timestamptz, ?, ?, now())""",
                workspace,
                Ids.next(),
                contact,
                at,
                amount,
                currency));
  }

  public UUID distribution(UUID survey, String channel, String name) {
    UUID id = Ids.next();
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.distribution (workspace, id, survey, name, channel, request, status,
                  created_by, created_at, updated_at)
                values (?, ?, ?, ?, ?, '{}', 'sending', 'test', now(), now())""",
                workspace,
                id,
                survey,
                name,
                channel));
    return id;
  }

  public UUID invitation(UUID distribution, UUID survey, UUID contact, String status) {
    UUID id = Ids.next();
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.invitation (workspace, id, distribution, survey, contact, channel,
                  address, language, status, token_hash, token_sealed, due_at, created_at)
                values (?, ?, ?, ?, ?, 'email', 'a@example.jp', 'ja', ?, ?, ?, now(), now())""",
                workspace,
                id,
                distribution,
                survey,
                contact,
                status,
                id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {1}));
    return id;
  }

  /** Which of the texts that are compared an invitation is made of. */
  public void variant(UUID invitation, String variant) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                "update survey.invitation set variant = ? where id = ?", variant, invitation));
  }

  public void event(UUID distribution, UUID invitation, String kind) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
                values (?, ?, ?, ?, ?, now())""",
                workspace,
                Ids.next(),
                distribution,
                invitation,
                kind));
  }

  /** Somebody, or something, followed the link of a score from 0 to 10 in a mail. */
  public void clicked(UUID distribution, UUID invitation, int score, String verdict) {
    SURVEY.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into survey.click (workspace, id, distribution, invitation, link, question,
                  metric, value, best, browser, at, verdict)
                values (?, ?, ?, ?, 'nps', 'nps', 'nps', ?, 10, true, clock_timestamp(), ?)""",
                workspace,
                Ids.next(),
                distribution,
                invitation,
                score,
                verdict));
  }

  /** An answer is that of somebody who was invited. */
  public void cameBy(UUID response, UUID distribution, UUID invitation) {
    run(
        "update response.response set distribution = ?, invitation = ? where id = ?",
        distribution,
        invitation,
        response);
  }

  /** An answer that is still to be given; each step changes one thing about it. */
  public Answer answers(UUID survey) {
    return new Answer(
        this, survey, "complete", "page", "ja", "{}", "", Instant.parse("2026-04-10T03:00:00Z"));
  }

  /** A rating is corrected by the staff, as response-collector does it. */
  public void rates(UUID response, int value) {
    run("update response.score set value = ? where response = ?", value, response);
    run(
        """
        update response.response set epoch = default, transaction = pg_current_xact_id()
        where id = ?""",
        response);
  }

  /** A comment means something else on a second look, as text-analytics does it. */
  public void meansInstead(UUID response, String theme, String sentiment) {
    FEEDBACK.useWorkspace(
        workspace,
        handle -> {
          handle.execute(
              """
              delete from feedback.item_theme where item in (
                select id from feedback.item where response = ?)""",
              response);
          handle.execute(
              """
              insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
              select workspace, id, ?, ?, 0 from feedback.item where response = ?""",
              theme,
              sentiment,
              response);
          handle.execute(
              """
              update feedback.item set epoch = default, transaction = pg_current_xact_id()
              where response = ?""",
              response);
        });
  }

  /** A comment is taken out of everything. */
  public void deletesComment(UUID response) {
    analyse("delete from feedback.item where response = ?", response);
  }

  /** A response is taken out of everything. */
  public void deletes(UUID response) {
    run("delete from response.response where id = ?", response);
  }

  /** Nobody knows any more who gave a response. */
  public void forgets(UUID response) {
    run("update response.response set contact = null, attributes = '{}' where id = ?", response);
  }

  /** A response does not count any more. */
  public void putsAside(UUID response) {
    RESPONSE.useWorkspace(
        workspace,
        handle -> {
          handle.execute(
              "update response.response set counted = false, judged = true where id = ?", response);
          handle.execute(
              """
              with gone as (delete from response.score where response = ? returning *)
              insert into response.uncounted_score select * from gone""",
              response);
        });
  }

  void run(String sql, Object... values) {
    RESPONSE.useWorkspace(workspace, handle -> handle.execute(sql, values));
  }

  void analyse(String sql, Object... values) {
    FEEDBACK.useWorkspace(workspace, handle -> handle.execute(sql, values));
  }

  /** Text analytics has taken in every response that is there. */
  public void everythingIsTakenIn() {
    FEEDBACK.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.progress (workspace, epoch, transaction, id)
                values (?, 1000, '0', ?)
                on conflict (workspace) do update set epoch = 1000""",
                workspace,
                new UUID(0, 0)));
  }

  /** A theme of the taxonomy. */
  public void theme(String key, String japanese, String english) {
    FEEDBACK.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.theme (workspace, key, name, queries, updated_at)
                values (?, ?, json_build_object('ja', ?::text, 'en', ?::text), '{}', now())""",
                workspace,
                key,
                japanese,
                english));
  }
}
