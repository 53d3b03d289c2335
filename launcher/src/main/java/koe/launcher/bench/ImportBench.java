package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.launcher.console.Progress;

/**
 * Imports through the API beside copies of the same rows into the same tables. Comments are
 * gathered and understood while an import runs, as always; a copy has the machine to itself.
 */
final class ImportBench implements Bench.Measurement {

  @Override
  public int usualSize() {
    return 20_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Imported rows a second, next to COPY of the same rows",
            "rows of",
            "rows",
            "import, rows/s",
            "COPY, rows/s",
            "import/COPY",
            "first import, rows/s");
    progress.say("Starting Koe and a fresh database…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryHome other = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path());
        CopyTarget target = CopyTarget.start(other, koe.database())) {
      for (SurveyTable table : tables(scale, home)) {
        race(koe, target, table, scale.repeats(), progress, report);
      }
    }
    return report;
  }

  private static List<SurveyTable> tables(Bench.Scale scale, TemporaryHome home)
      throws IOException {
    List<SurveyTable> tables = new ArrayList<>();
    tables.add(Surveys.invented(home.path(), scale.size()));
    if (scale.shared().isPresent()) {
      Samples samples = new Samples(scale.shared().get());
      tables.add(Surveys.fukui(samples, home.path(), scale.size()));
    }
    return tables;
  }

  private static void race(
      TemporaryKoe koe,
      CopyTarget target,
      SurveyTable table,
      int repeats,
      Progress progress,
      Report report)
      throws Exception {
    progress.say("Importing " + table.rows() + " rows of " + table.name() + "…");
    double first = table.rows() / importOnce(koe, table).seconds();
    List<Double> imports = new ArrayList<>();
    List<Double> copies = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      Imported imported = importOnce(koe, table);
      imports.add(table.rows() / imported.seconds());
      copies.add(table.rows() / target.copy(koe.database(), imported.survey()));
    }
    Series koeRate = new Series(imports);
    Series copyRate = new Series(copies);
    report.row(
        table.name(),
        "%,d".formatted(table.rows()),
        koeRate.show(0),
        copyRate.show(0),
        koeRate.over(copyRate).show(2),
        "%,.0f".formatted(first));
  }

  private record Imported(UUID survey, double seconds) {}

  /** From sending the file until its last row is kept; then waits until Koe is idle again. */
  private static Imported importOnce(TemporaryKoe koe, SurveyTable table) throws Exception {
    UUID survey = koe.api().publish(table.name(), table.definition());
    Instant begin = Instant.now();
    JsonNode job = koe.api().importResponses(survey, table);
    Instant end = Instant.parse(job.path("finishedAt").asText());
    new AnalysedComments(koe.database()).awaitAll();
    return new Imported(survey, Duration.between(begin, end).toNanos() / 1e9);
  }
}
