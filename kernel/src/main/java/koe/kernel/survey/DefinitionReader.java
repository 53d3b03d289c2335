package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads a whole definition, and refuses it with all its problems if it has any. */
final class DefinitionReader {

  private final JsonNode json;
  private final Problems problems = new Problems();
  private final Properties survey;

  DefinitionReader(JsonNode json) {
    this.json = json;
    this.survey = new Properties(json, "", problems);
  }

  SurveyDefinition read() {
    DefinitionLimits.check(json, problems);
    refuseOtherWays();
    String language = survey.text("locale").orElse("");
    String own = LocalizedTexts.own(json, language);
    List<Page> pages = new PagesReader().read(survey);
    TriggersReader triggers = new TriggersReader(survey);
    Course course = Course.read(survey, triggers.turns());
    Ending ending = EndingReader.read(survey);
    Logic logic =
        Logic.of(
            CalculatedValuesReader.read(survey), triggers.effects(), pages, Clearing.read(survey));
    Wording wording = wording(own);
    survey.refuseOthers(Looks.SURVEY);
    SurveyDefinition definition =
        new SurveyDefinition(
            wording,
            pages,
            course,
            ending,
            logic,
            List.copyOf(LocalizedTexts.languages(json, language)),
            problems.warnings());
    new DefinitionCheck(definition, survey).check();
    problems.refuseIfAny();
    return definition;
  }

  /** Ways of asking that Koe does not have; their usual values are welcome. */
  private void refuseOtherWays() {
    survey.word("mode", "edit", "edit");
    refuseFlag("storeOthersAsComment", true);
    refuseFlag("firstPageIsStartPage", false);
    refuseFlag("firstPageIsStarted", false);
    refuseFlag("readOnly", false);
    refuseFlag("showCompletePage", true);
    refuseFlag("showCompletedPage", true);
    if (survey.any("showPreviewBeforeComplete").isPresent()
        && !survey.any("showPreviewBeforeComplete").get().asText().matches("noPreview|false")) {
      survey.refuse("showPreviewBeforeComplete", "Koe has no preview before the end");
    }
    String language = survey.text("locale").orElse("en");
    if (!LocalizedTexts.isLanguage(language)) survey.refuse("locale", "Not a language tag");
  }

  private void refuseFlag(String name, boolean only) {
    if (survey.flag(name, only) != only) survey.refuse(name, "Koe supports here only " + only);
  }

  private Wording wording(String language) {
    return new Wording(
        language,
        survey.localized("title"),
        survey.localized("description"),
        survey.localized("pageNextText"),
        survey.localized("pagePrevText"),
        survey.localized("completeText"),
        SafeHtml.of(survey.localized("completedHtml")));
  }
}
