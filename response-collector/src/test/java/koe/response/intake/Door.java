package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.testing.TestDatabase;

/** A public door with an open survey behind it, and personal links to it. */
public final class Door implements AutoCloseable {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

  private static final String DEFINITION =
      """
      {"pages": [{"elements": [
        {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps", "isRequired": true},
        {"type": "comment", "name": "why"}]}]}""";

  public final TestDatabase postgres = TestDatabase.start();
  public final UUID workspace = postgres.workspace(CLOCK);
  public final UUID survey = Ids.next();
  public final UUID distribution = Ids.next();
  public final String key = Secrets.random(12);
  public final SurveyDefinition definition = SurveyDefinition.parse(Json.read(DEFINITION));
  public final Database staff = postgres.connect("response");
  final Database door = postgres.connect("intake");
  final Links links = new Links(door, CLOCK);
  final ResponseRecorder recorder = new ResponseRecorder(door, CLOCK);

  public Door() {
    try (Database surveys = postgres.connect("survey")) {
      surveys.useWorkspace(
          workspace,
          handle -> {
            handle.execute(
                """
                insert into survey.survey (workspace, id, name, status, version, published, created_at, updated_at)
                values (?, ?, 'NPS', 'open', 1, 1, now(), now())""",
                workspace,
                survey);
            handle.execute(
                """
                insert into survey.version (workspace, survey, number, definition, created_by, created_at, published_at)
                values (?, ?, 1, ?::json, 'test', now(), now())""",
                workspace,
                survey,
                DEFINITION);
            handle.execute(
                """
                insert into survey.distribution (workspace, id, survey, name, channel, request, status,
                  link_key, created_by, created_at, updated_at)
                values (?, ?, ?, 'open', 'link', '{}', 'sending', ?, 'test', now(), now())""",
                workspace,
                distribution,
                survey,
                key);
          });
    }
  }

  /** Closes the survey behind the door. */
  void closeSurvey() {
    try (Database surveys = postgres.connect("survey")) {
      surveys.useWorkspace(
          workspace, handle -> handle.execute("update survey.survey set status = 'closed'"));
    }
  }

  /** A new person with a link of their own; the token. */
  String personalLink() {
    String token = Secrets.random(16);
    UUID contact = Ids.next();
    try (Database surveys = postgres.connect("survey")) {
      surveys.useWorkspace(
          workspace,
          handle -> {
            handle.execute(
                """
                insert into survey.contact (workspace, id, external_id, email, attributes, created_at, updated_at)
                values (?, ?, ?, 'a@example.jp', '{"plan": "pro"}', now(), now())""",
                workspace,
                contact,
                contact.toString());
            handle.execute(
                """
                insert into survey.invitation (workspace, id, distribution, survey, contact, channel,
                  address, language, status, token_hash, token_sealed, due_at, created_at)
                values (?, ?, ?, ?, ?, 'email', 'a@example.jp', 'ja', 'sent', ?, ''::bytea, now(), now())""",
                workspace,
                Ids.next(),
                distribution,
                survey,
                contact,
                Secrets.hash(token));
          });
    }
    return token;
  }

  Submission submission(Link link, String answers, boolean completed) {
    return submission(link, answers, completed, Optional.empty(), Optional.empty());
  }

  Submission submission(
      Link link,
      String answers,
      boolean completed,
      Optional<Submission.Key> submissionKey,
      Optional<String> resume) {
    JsonNode json = Json.read(answers);
    Interview interview = definition.interview(json, "ja", CLOCK);
    return new Submission(
        link,
        1,
        definition,
        interview,
        json.deepCopy(),
        "ja",
        completed,
        Optional.empty(),
        submissionKey,
        resume,
        0,
        "api");
  }

  public long count(String table) {
    return staff.inWorkspace(
        workspace,
        handle ->
            handle.createQuery("select count(*) from response." + table).mapTo(long.class).one());
  }

  @Override
  public void close() {
    links.close();
    recorder.close();
    staff.close();
    door.close();
  }
}
