package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import koe.launcher.console.Progress;

/**
 * Contacts taken in, taken in once more, and decided about by the send gate: rows a second, and how
 * much memory the server holds meanwhile. Nothing is sent: the hours to send in are far from now.
 */
final class PlanBench implements Bench.Measurement {

  private static final String ZONE = "Asia/Tokyo";

  @Override
  public int usualSize() {
    return 100_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Contacts a second, and the server's memory",
            "what",
            "contacts",
            "contacts/s",
            "memory before, MiB",
            "memory after, MiB");
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path())) {
      Path file = InventedContacts.write(home.path().resolve("contacts.ndjson"), scale.size());
      progress.say("Taking in %,d contacts…".formatted(scale.size()));
      measure(koe, "taken in", scale.size(), report, () -> koe.api().importContacts(file));
      measure(koe, "taken in again", scale.size(), report, () -> koe.api().importContacts(file));
      progress.say("Deciding about them…");
      UUID survey = koe.api().publish("plan", IntakeBench.definition());
      UUID distribution = koe.api().distribution(later(SendBench.invitation(survey)));
      measure(koe, "decided about", scale.size(), report, () -> koe.api().launch(distribution));
    }
    return report;
  }

  /** With hours to send in that are some hours from now. */
  private static JsonNode later(ObjectNode wanted) {
    LocalTime from = LocalTime.now(ZoneId.of(ZONE)).plusHours(6).withSecond(0).withNano(0);
    wanted
        .putObject("schedule")
        .putObject("window")
        .put("from", "%02d:%02d".formatted(from.getHour(), from.getMinute()))
        .put("to", "%02d:%02d".formatted(from.plusHours(2).getHour(), from.getMinute()));
    return wanted;
  }

  /** Work that ends as a job of Koe's. */
  private interface Work {
    JsonNode run() throws IOException, InterruptedException;
  }

  private static void measure(TemporaryKoe koe, String what, int contacts, Report report, Work work)
      throws Exception {
    Optional<ResidentMemory> before = ResidentMemory.of(koe.serverProcesses());
    JsonNode job = work.run();
    Instant begin = Instant.parse(job.path("startedAt").asText());
    Instant end = Instant.parse(job.path("finishedAt").asText());
    report.row(
        what,
        "%,d".formatted(contacts),
        "%,.0f".formatted(contacts / (Duration.between(begin, end).toNanos() / 1e9)),
        ResidentMemory.show(before),
        ResidentMemory.show(ResidentMemory.of(koe.serverProcesses())));
  }
}
