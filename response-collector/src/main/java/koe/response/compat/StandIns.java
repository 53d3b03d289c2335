package koe.response.compat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Pointer;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Says which survey stands in for which survey of Formbricks. */
@Singleton
class StandIns {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Database database;
  private final Clock clock;

  @Inject
  StandIns(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<StandInStore.StandIn> find(UUID workspace, UUID survey) {
    return database.inWorkspace(workspace, handle -> store(handle).find(survey));
  }

  /**
   * The published survey.
   *
   * @throws Problem 404 if it is not there or was never published
   */
  StandInStore.Asked asked(UUID workspace, UUID survey) {
    return database
        .inWorkspace(workspace, handle -> store(handle).asked(survey))
        .orElseThrow(() -> Problem.notFound("published survey", survey));
  }

  /**
   * Lets a survey stand in for one of Formbricks; its answers come through its open link.
   *
   * @throws Problem 409 without an open link, or if another survey stands there; 422 for ids that
   *     are none and questions that are not asked
   */
  StandInStore.StandIn put(
      Caller caller,
      UUID survey,
      @Nullable String ifMatch,
      String environment,
      String foreignSurvey,
      ObjectNode elements) {
    StandInStore.Asked asked = asked(caller.workspace(), survey);
    check(asked, environment, foreignSurvey, elements);
    String link =
        asked
            .linkKey()
            .orElseThrow(
                () -> Problem.conflict("no-link", "Make an open link of this survey first."));
    StandInStore.StandIn wanted =
        new StandInStore.StandIn(
            survey, environment, foreignSurvey, link, elements, 1, clock.instant());
    try {
      return database.inWorkspace(
          caller.workspace(), handle -> put(handle, caller, ifMatch, wanted));
    } catch (UnableToExecuteStatementException taken) {
      throw Problem.conflict("stands-in", "Another survey stands in for this one already.");
    }
  }

  private StandInStore.StandIn put(
      Handle handle, Caller caller, @Nullable String ifMatch, StandInStore.StandIn wanted) {
    StandInStore store = store(handle);
    store.find(wanted.survey()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
    store.put(wanted);
    Audit.record(handle, clock.instant(), caller.name(), "standIn.change", wanted.survey());
    return store.find(wanted.survey()).orElse(wanted);
  }

  private static void check(
      StandInStore.Asked asked, String environment, String foreignSurvey, ObjectNode elements) {
    List<Problem.Detail> complaints = new ArrayList<>();
    if (!ID.matcher(environment).matches()) {
      complaints.add(new Problem.Detail("/environment", "an id of letters and digits is expected"));
    }
    if (!foreignSurvey.isEmpty() && !ID.matcher(foreignSurvey).matches()) {
      complaints.add(new Problem.Detail("/surveyId", "an id of letters and digits is expected"));
    }
    SurveyDefinition definition = SurveyDefinition.parse(asked.definition());
    elements
        .properties()
        .forEach(
            element -> {
              if (!element.getValue().isTextual()
                  || definition.question(element.getValue().textValue()).isEmpty()) {
                complaints.add(
                    new Problem.Detail(
                        "/elements" + Pointer.of(element.getKey()),
                        "the survey has no question of this name"));
              }
            });
    if (!complaints.isEmpty()) {
      throw Problem.invalid(complaints);
    }
  }

  void delete(Caller caller, UUID survey) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (store(handle).delete(survey) == 0) {
            throw Problem.notFound("stand-in", survey);
          }
          Audit.record(handle, clock.instant(), caller.name(), "standIn.delete", survey);
        });
  }

  private static StandInStore store(Handle handle) {
    return handle.attach(StandInStore.class);
  }
}
