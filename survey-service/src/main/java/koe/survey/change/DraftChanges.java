package koe.survey.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import koe.survey.definition.SurveyVersions;
import koe.survey.definition.SurveyView;

/** Compares a survey's draft with what is answered now. */
@Singleton
public class DraftChanges {

  private final SurveyVersions versions;

  @Inject
  public DraftChanges(SurveyVersions versions) {
    this.versions = versions;
  }

  public Changes of(UUID workspace, SurveyView survey, String language) {
    return survey
        .published()
        .filter(number -> number != survey.version())
        .map(number -> versions.get(workspace, survey.id(), number).definition())
        .map(published -> Changes.between(published, survey.definition(), language))
        .orElseGet(() -> new Changes(List.of()));
  }
}
