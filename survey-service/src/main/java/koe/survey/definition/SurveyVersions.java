package koe.survey.definition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/** The versions that a survey went through. */
@Singleton
public class SurveyVersions {

  private final Database database;
  private final Surveys surveys;

  @Inject
  public SurveyVersions(Database database, Surveys surveys) {
    this.database = database;
    this.surveys = surveys;
  }

  /** All versions, the newest first. */
  public List<VersionSummary> all(UUID workspace, UUID survey) {
    return database.inWorkspace(
        workspace,
        handle -> {
          Surveys.known(handle, survey);
          return handle.attach(SurveyStore.class).versions(survey);
        });
  }

  public SurveyVersion get(UUID workspace, UUID survey, int number) {
    return database.inWorkspace(
        workspace,
        handle -> {
          Surveys.known(handle, survey);
          return handle
              .attach(SurveyStore.class)
              .version(survey, number)
              .orElseThrow(() -> Problem.notFound("version", number));
        });
  }

  /** Makes an earlier version the draft again; what was published stays as it is. */
  public void restore(UUID workspace, UUID survey, int number, String actor) {
    SurveyView now = surveys.get(workspace, survey);
    SurveyRequest again =
        new SurveyRequest(
            now.name(), now.touchpoint(), get(workspace, survey, number).definition());
    surveys.change(workspace, survey, again, "\"" + now.revision() + "\"", actor);
  }
}
