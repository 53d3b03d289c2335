package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.kernel.job.Row;
import koe.kernel.job.RowSource;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import koe.kernel.workspace.Workspaces;

/**
 * Takes in a file of earlier responses. Each bad row is named by its line, the others are kept. A
 * response's id follows from the job and its row, so that a job that was killed goes on without
 * doubling; what Koe exported of the same survey keeps its own, so that only what is missing comes
 * back.
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

  /**
   * The survey that was answered.
   *
   * @throws Problem 404 if it is not there or was never published
   */
  ImportTarget target(UUID workspace, UUID survey) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ImportStore store = handle.attach(ImportStore.class);
          int version =
              store
                  .published(survey)
                  .orElseThrow(() -> Problem.notFound("published survey", survey));
          return new ImportTarget(
              survey, version, SurveyDefinition.parse(store.definition(survey, version)));
        });
  }

  /** What would come of a file's first rows, without keeping anything. */
  Trial attempt(UUID workspace, UUID survey, ColumnMapping mapping, Path file, String format) {
    RowReader reader =
        new RowReader(target(workspace, survey), mapping, workspaces.get(workspace), clock);
    return Trial.of(reader, file, format);
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    ImportTarget target = target(workspace, UUID.fromString(input.path("survey").asText()));
    ColumnMapping mapping =
        input.has("mapping") ? ColumnMapping.read(input.get("mapping")) : ColumnMapping.none();
    RowReader reader = new RowReader(target, mapping, workspaces.get(workspace), clock);
    String file = input.path("file").asText();
    try (RowSource rows = RowSource.open(uploads.find(file), input.path("format").asText())) {
      progress.total(rows.count());
      int number = 0;
      while (rows.hasNext()) {
        number += batch(workspace, job, target, reader, rows, number, progress);
      }
      if (number >= BATCH) {
        database.inWorkspace(workspace, handle -> handle.attach(ImportStore.class).takeStock());
      }
    }
    uploads.forget(file);
  }

  private int batch(
      UUID workspace,
      UUID job,
      ImportTarget target,
      RowReader reader,
      RowSource rows,
      int first,
      JobProgress progress) {
    List<Ready> batch = new ArrayList<>(BATCH);
    int read = 0;
    for (; read < BATCH && rows.hasNext(); read++) {
      Row row = rows.next();
      UUID fresh = ImportIds.of(job, first + read);
      Reading reading = reader.read(row);
      reading.complaints().forEach(complaint -> progress.complain(row.line(), complaint));
      reading.held().ifPresent(held -> batch.add(ready(fresh, held)));
    }
    database.useWorkspace(workspace, handle -> ImportBatch.write(handle, target, batch));
    progress.advance(read);
    return read;
  }

  private static Ready ready(UUID fresh, Reading.Held held) {
    EarlierResponse response = held.response();
    return new Ready(response.original().orElse(fresh), response, held.accepted());
  }
}
