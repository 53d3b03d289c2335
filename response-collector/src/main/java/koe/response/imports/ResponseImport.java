package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.kernel.job.Row;
import koe.kernel.job.RowSource;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import koe.kernel.workspace.Workspaces;

/**
 * Takes in a file of earlier responses. Each bad row is named by its line, the others are kept. A
 * response's id follows from the job and its row, so that a job that was killed goes on without
 * doubling.
 */
@Singleton
public class ResponseImport implements JobHandler {

  static final String KIND = "response-import";
  private static final int BATCH = 1_000;

  private final Database database;
  private final Clock clock;
  private final Uploads uploads;
  private final Workspaces workspaces;

  @Inject
  public ResponseImport(Database database, Clock clock, Uploads uploads, Workspaces workspaces) {
    this.database = database;
    this.clock = clock;
    this.uploads = uploads;
    this.workspaces = workspaces;
  }

  /** One row that is ready to be kept. */
  record Ready(UUID id, EarlierResponse response, JsonNode accepted) {}

  @Override
  public String kind() {
    return KIND;
  }

  /** Refuses what could not be imported, before the file is kept. */
  void check(UUID workspace, UUID survey, JsonNode input) {
    Target target = target(workspace, survey);
    for (JsonNode meaning : input.path("mapping")) {
      String text = meaning.asText();
      if (text.startsWith("answers.")
          && target.definition().question(text.substring("answers.".length())).isEmpty()) {
        throw Problem.malformed("mapping: the survey has no question " + text.substring(8) + ".");
      }
    }
  }

  private record Target(UUID survey, int version, SurveyDefinition definition) {}

  private Target target(UUID workspace, UUID survey) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ImportStore store = handle.attach(ImportStore.class);
          int version =
              store
                  .published(survey)
                  .orElseThrow(() -> Problem.notFound("published survey", survey));
          return new Target(
              survey, version, SurveyDefinition.parse(store.definition(survey, version)));
        });
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    Target target = target(workspace, UUID.fromString(input.path("survey").asText()));
    String file = input.path("file").asText();
    Columns columns = new Columns(target.definition(), input.path("mapping"));
    ZoneId zone = workspaces.get(workspace).zone();
    String language = workspaces.get(workspace).language();
    try (RowSource rows = RowSource.open(uploads.find(file), input.path("format").asText())) {
      progress.total(rows.count());
      List<Ready> batch = new ArrayList<>(BATCH);
      int number = 0;
      int read = 0;
      while (rows.hasNext()) {
        Row row = rows.next();
        UUID id = ImportIds.of(job, number++);
        ready(target, columns, row, id, language, zone, progress).ifPresent(batch::add);
        read++;
        if (read == BATCH || !rows.hasNext()) {
          keep(workspace, target, batch);
          progress.advance(read);
          batch.clear();
          read = 0;
        }
      }
    }
    uploads.forget(file);
  }

  private Optional<Ready> ready(
      Target target,
      Columns columns,
      Row row,
      UUID id,
      String language,
      ZoneId zone,
      JobProgress progress) {
    try {
      JsonNode json =
          row.json().isPresent()
              ? Json.parse(row.json().get().getBytes(StandardCharsets.UTF_8))
              : columns.read(row.cells());
      EarlierResponse response = EarlierResponse.read(json, language, zone, clock.instant());
      Interview interview =
          target.definition().interview(response.answers(), response.language(), clock);
      List<AnswerProblem> problems = interview.check(false);
      if (problems.isEmpty()) {
        return Optional.of(new Ready(id, response, interview.accepted()));
      }
      problems.forEach(one -> progress.complain(row.line(), one.question() + ": " + one.detail()));
    } catch (Problem refused) {
      refused
          .errors()
          .forEach(one -> progress.complain(row.line(), one.pointer() + ": " + one.detail()));
    } catch (MalformedJson malformed) {
      progress.complain(row.line(), malformed.detail());
    }
    return Optional.empty();
  }

  private void keep(UUID workspace, Target target, List<Ready> batch) {
    database.useWorkspace(
        workspace,
        handle ->
            ImportBatch.write(
                handle, target.survey(), target.version(), target.definition(), batch));
  }
}
