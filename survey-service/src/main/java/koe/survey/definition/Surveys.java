package koe.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps surveys. A version that was published never changes: editing makes the next one. */
@Singleton
public class Surveys {

  private final Database database;
  private final Clock clock;

  @Inject
  public Surveys(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public UUID create(UUID workspace, SurveyRequest request, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          SurveyStore store = handle.attach(SurveyStore.class);
          UUID id = Ids.next();
          store.add(id, request.name(), request.touchpoint(), clock.instant());
          store.putVersion(id, 1, request.definition(), actor, clock.instant());
          Audit.record(handle, clock.instant(), actor, "survey.create", id);
          return id;
        });
  }

  public void change(
      UUID workspace, UUID id, SurveyRequest request, @Nullable String ifMatch, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          SurveyStore store = handle.attach(SurveyStore.class);
          Survey survey = locked(store, id);
          Revision.check(ifMatch, survey.revision());
          if (survey.status().equals("archived")) {
            throw Problem.conflict("archived", "An archived survey is not changed.");
          }
          int version = survey.hasDraft() ? survey.version() : survey.version() + 1;
          store.putVersion(id, version, request.definition(), actor, clock.instant());
          store.change(id, request.name(), request.touchpoint(), version, clock.instant());
          Audit.record(handle, clock.instant(), actor, "survey.change", id);
        });
  }

  public void publish(UUID workspace, UUID id, String actor) {
    publish(workspace, id, null, actor);
  }

  public void publish(UUID workspace, UUID id, @Nullable String ifMatch, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          SurveyStore store = handle.attach(SurveyStore.class);
          Survey survey = locked(store, id);
          Revision.check(ifMatch, survey.revision());
          if (survey.status().equals("archived")) {
            throw Problem.conflict("archived", "An archived survey is not published.");
          }
          Instant now = clock.instant();
          if (store.freeze(id, survey.version(), now) == 1) {
            keepQuestions(store, id, survey.version());
          }
          store.status(id, "open", Optional.of(survey.version()), now);
          Audit.record(handle, now, actor, "survey.publish", id);
        });
  }

  private static void keepQuestions(SurveyStore store, UUID id, int version) {
    JsonNode json = store.version(id, version).orElseThrow().definition();
    int position = 0;
    for (Question question : SurveyDefinition.parse(json).questions()) {
      store.addQuestion(
          id,
          version,
          question.name(),
          position++,
          question.kind(),
          question.metric().map(metric -> metric.key()),
          Json.mapper().valueToTree(question.title().texts()));
    }
  }

  public void close(UUID workspace, UUID id, String actor) {
    move(workspace, id, "open", "closed", actor);
  }

  public void reopen(UUID workspace, UUID id, String actor) {
    move(workspace, id, "closed", "open", actor);
  }

  private void move(UUID workspace, UUID id, String from, String to, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          SurveyStore store = handle.attach(SurveyStore.class);
          Survey survey = locked(store, id);
          if (!survey.status().equals(from)) {
            throw Problem.conflict(
                "wrong-state", "The survey is " + survey.status() + ", not " + from + ".");
          }
          store.status(id, to, survey.published(), clock.instant());
          Audit.record(handle, clock.instant(), actor, "survey." + to, id);
        });
  }

  /** Deletes a survey that was never published; one that was may have answers and is archived. */
  public void delete(UUID workspace, UUID id, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          SurveyStore store = handle.attach(SurveyStore.class);
          Survey survey = locked(store, id);
          if (survey.published().isPresent()) {
            store.status(id, "archived", survey.published(), clock.instant());
          } else {
            store.delete(id);
          }
          Audit.record(handle, clock.instant(), actor, "survey.delete", id);
        });
  }

  private static Survey locked(SurveyStore store, UUID id) {
    return store.lock(id).orElseThrow(() -> Problem.notFound("survey", id));
  }

  public SurveyView get(UUID workspace, UUID id) {
    return database.inWorkspace(workspace, handle -> view(handle, known(handle, id)));
  }

  public List<SurveyView> list(UUID workspace, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle.attach(SurveyStore.class).list(before, false, limit).stream()
                .map(survey -> view(handle, survey))
                .toList());
  }

  static Survey known(Handle handle, UUID id) {
    return handle
        .attach(SurveyStore.class)
        .find(id)
        .orElseThrow(() -> Problem.notFound("survey", id));
  }

  private static SurveyView view(Handle handle, Survey survey) {
    return SurveyView.of(
        survey,
        handle
            .attach(SurveyStore.class)
            .version(survey.id(), survey.version())
            .orElseThrow()
            .definition());
  }

  /** The surveys that fit, the last changed ones first. */
  public List<SurveyView> search(UUID workspace, SurveyFilter filter, int limit) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle.attach(SurveyStore.class).search(filter.text(), filter.status(), limit).stream()
                .map(survey -> view(handle, survey))
                .toList());
  }

  /** The definition that is answered now, else the newest draft. */
  public SurveyDefinition definition(UUID workspace, UUID id) {
    return database.inWorkspace(
        workspace,
        handle -> {
          Survey survey = known(handle, id);
          int number = survey.published().orElse(survey.version());
          return SurveyDefinition.parse(
              handle.attach(SurveyStore.class).version(id, number).orElseThrow().definition());
        });
  }
}
