package koe.response.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.response.intake.ContentRows;
import koe.response.intake.ResponseContent;
import koe.response.telling.Telling;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Corrects recorded answers and takes responses out. Answers, comments, scores and history are one
 * transaction, and whoever follows the responses looks again.
 */
@Singleton
class Corrections {

  private static final String EDIT = "edit";
  private static final String UNDO = "undo";
  private static final String DELETION = "deletion";

  private final Database database;
  private final Clock clock;

  @Inject
  Corrections(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was done to a response, newest first; also after it was taken out. */
  List<Correction> history(UUID workspace, UUID response) {
    return database.inWorkspace(
        workspace, handle -> Correction.all(store(handle).history(response)));
  }

  /** A response as it stands; nothing if it was taken out. */
  Optional<CorrectionStore.Standing> standing(UUID workspace, UUID response) {
    return database.inWorkspace(workspace, handle -> store(handle).find(response));
  }

  /**
   * Corrects answers.
   *
   * @param wanted answers by question; {@code null} takes one back
   * @param ifMatch the revision that the caller has seen, if they say so
   * @throws Problem 409 while the customer is still at it, 412 if somebody else was faster
   */
  void edit(
      Caller caller, UUID response, @Nullable String ifMatch, ObjectNode wanted, String reason) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          CorrectionStore.Standing standing = standing(handle, response, ifMatch);
          apply(handle, caller, response, standing, wanted, EDIT, reason);
        });
  }

  /**
   * Takes an edit back.
   *
   * @throws Problem 409 if one of its answers was changed again since
   */
  void undo(Caller caller, UUID response, int revision, @Nullable String ifMatch, String reason) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          CorrectionStore.Standing standing = standing(handle, response, ifMatch);
          Correction edit =
              Correction.all(store(handle).history(response)).stream()
                  .filter(one -> one.revision() == revision)
                  .findFirst()
                  .orElseThrow(() -> Problem.notFound("correction", revision));
          ObjectNode answers = standing.answers().deepCopy();
          if (edit.changes().isEmpty()
              || !edit.changes().stream().allMatch(it -> it.stands(answers))) {
            throw Problem.conflict(
                "changed-since", "What this correction changed was changed again since.");
          }
          apply(handle, caller, response, standing, before(edit), UNDO, reason);
        });
  }

  private static ObjectNode before(Correction edit) {
    ObjectNode wanted = Json.object();
    for (Change change : edit.changes()) {
      change
          .before()
          .ifPresentOrElse(
              answer -> wanted.set(change.question(), answer),
              () -> wanted.putNull(change.question()));
    }
    return wanted;
  }

  private CorrectionStore.Standing standing(
      Handle handle, UUID response, @Nullable String ifMatch) {
    CorrectionStore store = store(handle);
    CorrectionStore.Standing standing =
        store
            .lock(response)
            .flatMap(store::find)
            .orElseThrow(() -> Problem.notFound("response", response));
    Revision.check(ifMatch, standing.revision());
    return standing;
  }

  private void apply(
      Handle handle,
      Caller caller,
      UUID response,
      CorrectionStore.Standing standing,
      ObjectNode wanted,
      String kind,
      String reason) {
    if (!standing.status().equals("complete")) {
      throw Problem.conflict("unfinished", "The customer has not finished this response yet.");
    }
    SurveyDefinition definition = SurveyDefinition.parse(standing.definition());
    Corrected corrected =
        Corrected.of(definition, standing.answers().deepCopy(), wanted, standing.language(), clock);
    if (corrected.changes().isEmpty()) {
      return;
    }
    CorrectionStore store = store(handle);
    store.clear(response);
    new ContentRows(handle)
        .add(
            response,
            standing.survey(),
            ResponseContent.of(definition, corrected.answers()),
            standing.receivedAt(),
            standing.counted())
        .write();
    store.touch(response);
    note(handle, caller, response, standing, kind, reason, corrected.changes());
  }

  /** Takes a response out. The history keeps who did it and why, and nothing that was said. */
  void delete(Caller caller, UUID response, @Nullable String ifMatch, String reason) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          Telling.waitForRunning(handle);
          CorrectionStore.Standing standing = standing(handle, response, ifMatch);
          CorrectionStore store = store(handle);
          store.deleteFiles(response);
          store.deleteFromHistoryOfCustomer(response);
          store.delete(response);
          store.emptyHistory(response);
          note(handle, caller, response, standing, DELETION, reason, List.of());
        });
  }

  private void note(
      Handle handle,
      Caller caller,
      UUID response,
      CorrectionStore.Standing standing,
      String kind,
      String reason,
      List<Change> changes) {
    Instant now = clock.instant();
    store(handle)
        .add(
            new CorrectionStore.Line(
                response,
                standing.revision() + 1,
                standing.survey(),
                kind,
                caller.name(),
                now,
                reason,
                Change.toJson(changes)));
    Audit.record(handle, now, caller.name(), "response." + kind, response, reason);
  }

  private static CorrectionStore store(Handle handle) {
    return handle.attach(CorrectionStore.class);
  }
}
