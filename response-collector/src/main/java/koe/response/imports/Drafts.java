package koe.response.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.Jobs;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;

/** Takes in a file by steps: it is sent, its columns are mapped and tried, it is begun. */
@Singleton
public class Drafts {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;
  private final Uploads uploads;
  private final ResponseImport imports;
  private final Jobs jobs;

  @Inject
  public Drafts(
      Database database, Clock clock, Uploads uploads, ResponseImport imports, Jobs jobs) {
    this.database = database;
    this.clock = clock;
    this.uploads = uploads;
    this.imports = imports;
    this.jobs = jobs;
  }

  List<DraftStore.Choice> surveys(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(DraftStore.class).surveys());
  }

  List<DraftStore.Begun> begun(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(DraftStore.class).begun());
  }

  /**
   * Keeps a file with the mapping that its headings suggest.
   *
   * @throws Problem if it is no table that can be read
   */
  UUID add(UUID workspace, UUID survey, ImportForm.SentFile file) throws IOException {
    expire(workspace);
    ImportTarget target = imports.target(workspace, survey);
    String format =
        ImportFile.prepare(
            uploads.find(file.kept()),
            ImportFile.format(file.type(), file.name()),
            target.definition());
    Trial bare =
        imports.attempt(workspace, survey, ColumnMapping.none(), uploads.find(file.kept()), format);
    if (bare.rows() == 0) {
      throw Problem.invalid("/file", "the file has no rows below its headings");
    }
    ColumnMapping suggested =
        Suggestions.of(
            target.definition(), bare.columns().stream().map(Trial.Column::heading).toList());
    UUID id = Ids.next();
    DraftStore.Draft draft =
        new DraftStore.Draft(
            id, survey, file.kept(), file.name(), format, suggested.columns(), clock.instant());
    database.useWorkspace(workspace, handle -> handle.attach(DraftStore.class).add(draft));
    return id;
  }

  private void expire(UUID workspace) {
    database
        .inWorkspace(
            workspace,
            handle -> handle.attach(DraftStore.class).expire(clock.instant().minus(KEPT)))
        .forEach(uploads::forget);
  }

  DraftStore.Draft find(UUID workspace, UUID id) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(DraftStore.class).find(id))
        .orElseThrow(() -> Problem.notFound("file", id));
  }

  Trial attempt(UUID workspace, DraftStore.Draft draft) {
    return imports.attempt(
        workspace,
        draft.survey(),
        ColumnMapping.read(draft.columns()),
        uploads.find(draft.file()),
        draft.format());
  }

  void map(UUID workspace, DraftStore.Draft draft, ColumnMapping mapping) {
    ColumnMapping checked =
        mapping.checkedAgainst(imports.target(workspace, draft.survey()).definition());
    database.useWorkspace(
        workspace, handle -> handle.attach(DraftStore.class).map(draft.id(), checked.columns()));
  }

  /** Begins the import; the id of its job. */
  UUID begin(UUID workspace, DraftStore.Draft draft) {
    ImportTarget target = imports.target(workspace, draft.survey());
    boolean first =
        database.inWorkspace(
            workspace, handle -> handle.attach(DraftStore.class).delete(draft.id()) == 1);
    if (!first) {
      throw Problem.notFound("file", draft.id());
    }
    return jobs.accept(
        workspace,
        ResponseImport.KIND,
        ImportsResource.input(
            target, ColumnMapping.read(draft.columns()), draft.file(), draft.format()));
  }
}
