package koe.dashboard.testing;

import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Ids;

/** A response of a customer, with its scores and comments. */
public record Answer(
    Customers customers,
    UUID survey,
    String status,
    String source,
    String language,
    String attributes,
    String contact,
    Instant at) {

  public Answer partial() {
    return new Answer(customers, survey, "partial", source, language, attributes, contact, at);
  }

  public Answer imported() {
    return new Answer(customers, survey, status, "import", language, attributes, contact, at);
  }

  public Answer in(String tag) {
    return new Answer(customers, survey, status, source, tag, attributes, contact, at);
  }

  /** Attributes of the contact as JSON. */
  public Answer with(String json) {
    return new Answer(customers, survey, status, source, language, json, contact, at);
  }

  public Answer of(String externalId) {
    return new Answer(customers, survey, status, source, language, attributes, externalId, at);
  }

  public Answer at(String moment) {
    return new Answer(
        customers, survey, status, source, language, attributes, contact, Instant.parse(moment));
  }

  /** Records the response without any score. */
  public UUID record() {
    UUID id = Ids.next();
    customers.run(
        """
        insert into response.response (workspace, id, survey, version, contact, channel, language,
          status, source, attributes, received_at)
        values (?, ?, ?, 1, nullif(?, ''), 'email', ?, ?, ?, ?::jsonb, ?)""",
        customers.workspace(),
        id,
        survey,
        contact,
        language,
        status,
        source,
        attributes,
        at);
    return id;
  }

  public UUID nps(int value) {
    return score("nps", value, 10);
  }

  /** A rating whose score stands aside because the answer is suspicious. */
  public UUID suspectNps(int value) {
    UUID id = nps(value);
    customers.run(
        """
        with gone as (delete from response.score where response = ? returning *)
        insert into response.uncounted_score select * from gone""",
        id);
    return id;
  }

  public UUID score(String metric, int value, int best) {
    UUID id = record();
    customers.run(
        """
        insert into response.score (workspace, response, question, survey, metric, value, best, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        customers.workspace(),
        id,
        metric,
        survey,
        metric,
        value,
        best,
        at);
    customers.run(
        "insert into response.answer (workspace, response, question, value) values (?, ?, ?, ?::json)",
        customers.workspace(),
        id,
        metric,
        String.valueOf(value));
    return id;
  }

  /** An NPS answer with a comment that text analytics is done with. */
  public UUID npsWithComment(int value, String text, String sentiment, String... themes) {
    UUID response = nps(value);
    UUID item = comment(response, value, text, sentiment, "model-1");
    for (String theme : themes) {
      customers.analyse(
          """
          insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
          values (?, ?, ?, ?, 0)""",
          customers.workspace(),
          item,
          theme,
          sentiment);
    }
    return response;
  }

  /** An NPS answer with a comment that text analytics has taken in and not yet understood. */
  public UUID npsWithRawComment(int value, String text) {
    UUID response = nps(value);
    comment(response, value, text, "", "");
    return response;
  }

  private UUID comment(UUID response, int score, String text, String sentiment, String model) {
    customers.run(
        "insert into response.comment (workspace, response, question, text) values (?, ?, 'why', ?)",
        customers.workspace(),
        response,
        text);
    UUID item = Ids.next();
    int digit = text.indexOf("090");
    String pii =
        digit < 0
            ? "[]"
            : "[{\"kind\":\"phone\",\"start\":%d,\"end\":%d}]".formatted(digit, digit + 13);
    customers.analyse(
        """
        insert into feedback.item (workspace, id, response, survey, question, text, language, metric,
          score, contact, channel, attributes, received_at, model, due_at, sentiment, analysis)
        values (?, ?, ?, ?, 'why', ?, ?, 'nps', ?, nullif(?, ''), 'email', ?::jsonb, ?,
          nullif(?, ''), now(), nullif(?, ''), ?::json)""",
        customers.workspace(),
        item,
        response,
        survey,
        text,
        language,
        score,
        contact,
        attributes,
        at,
        model,
        sentiment,
        "{\"pii\":" + pii + "}");
    return item;
  }
}
