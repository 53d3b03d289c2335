package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.json.Json;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/**
 * Invitations by mail from a whole Koe into smtp-sink, each with the person's own words and link,
 * looked at by the send gate, claimed and noted durably; beside a bare loop into the same server.
 */
final class SendBench implements Bench.Measurement {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  @Override
  public int usualSize() {
    return 10_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Mails a second into smtp-sink, next to a bare loop with 10 kept connections",
            "contacts",
            "Koe/bare",
            "Koe, mails/s",
            "bare, mails/s");
    progress.say("Starting Koe…");
    try (SmtpSink sink = new SmtpSink();
        TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path(), settings(sink))) {
      koe.api()
          .importContacts(
              InventedContacts.write(home.path().resolve("contacts.ndjson"), scale.size()));
      UUID survey = koe.api().publish("send", IntakeBench.definition());
      BareMails bare = new BareMails(sink.port(), words(koe, survey));
      progress.say("Warming up…");
      send(koe, survey);
      List<Double> koeRates = new ArrayList<>();
      List<Double> bareRates = new ArrayList<>();
      for (int i = 0; i < scale.repeats(); i++) {
        bareRates.add(bare.run(scale.size()));
        koeRates.add(send(koe, survey));
      }
      Series koeRate = new Series(koeRates);
      Series bareRate = new Series(bareRates);
      report.row(
          "%,d".formatted(scale.size()),
          koeRate.over(bareRate).show(2),
          koeRate.show(0),
          bareRate.show(0));
    }
    return report;
  }

  static Map<String, String> settings(SmtpSink sink) {
    return Map.of(
        "KOE_SMTP_HOST", "127.0.0.1",
        "KOE_SMTP_PORT", Integer.toString(sink.port()),
        "KOE_SMTP_TLS", "false");
  }

  static ObjectNode invitation(UUID survey) {
    ObjectNode wanted = Json.object().put("survey", survey.toString()).put("channel", "email");
    ObjectNode message = wanted.putObject("message");
    message
        .putObject("ja")
        .put("subject", "{name}様、{plan|ご契約}プランはいかがですか")
        .put("body", "{name}様\n\nいつも{company}をご利用いただき、ありがとうございます。\n\n{link}");
    message
        .putObject("en")
        .put("subject", "{name}, how do you like {plan|your plan}?")
        .put("body", "Dear {name},\n\nthank you for being with {company}.\n\n{link}");
    return wanted;
  }

  private static JsonNode words(TemporaryKoe koe, UUID survey) throws Exception {
    UUID draft = koe.api().distribution(invitation(survey));
    return koe.api()
        .postJson(
            "/surveys/api/v1/distributions/" + draft + "/preview",
            Json.object().put("contact", "c0000001"));
  }

  /** Mails a second, from the first that was sent to the last. */
  private static double send(TemporaryKoe koe, UUID survey) throws Exception {
    UUID distribution = koe.api().distribution(invitation(survey));
    koe.api().launch(distribution);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      Sent sent = sent(koe.database(), distribution);
      if (sent.left() == 0) {
        return sent.mails() / sent.seconds();
      }
      Thread.sleep(200);
    }
    throw new Refusal("The mails were not sent after " + LIMIT.toMinutes() + " minutes");
  }

  private record Sent(long mails, double seconds, long left) {}

  private static Sent sent(DataSource database, UUID distribution) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select count(*) filter (where status = 'sent'),
                  coalesce(extract(epoch from max(sent_at) - min(sent_at)), 0),
                  count(*) filter (where status in ('waiting', 'sending'))
                from survey.invitation where distribution = ?""")) {
      statement.setObject(1, distribution);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Sent(row.getLong(1), row.getDouble(2), row.getLong(3));
      }
    }
  }
}
