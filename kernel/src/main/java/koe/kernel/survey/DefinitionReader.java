package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import koe.kernel.expression.Expression;

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
    SurveyDefinition definition =
        new SurveyDefinition(
            wording(),
            new PagesReader().read(survey),
            CalculatedValuesReader.read(survey),
            closings(),
            List.copyOf(LocalizedTexts.languages(json, language)),
            Clearing.read(survey),
            hasProgressBar(),
            survey.flag("showPrevButton", true));
    survey.refuseOthers(Looks.SURVEY);
    problems.refuseIfAny();
    return definition;
  }

  /** Ways of asking that Koe does not have; their usual values are welcome. */
  private void refuseOtherWays() {
    survey.word("questionsOnPageMode", "standard", "standard");
    survey.word("questionOrder", "initial", "initial");
    survey.word("questionsOrder", "initial", "initial");
    survey.word("mode", "edit", "edit");
    refuseFlag("storeOthersAsComment", true);
    refuseFlag("firstPageIsStartPage", false);
    refuseFlag("firstPageIsStarted", false);
    refuseFlag("readOnly", false);
    refuseFlag("showCompletePage", true);
    refuseFlag("showCompletedPage", true);
    refuseFlag("showTimer", false);
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

  private Wording wording() {
    return new Wording(
        survey.localized("title"),
        survey.localized("description"),
        survey.localized("pageNextText"),
        survey.localized("pagePrevText"),
        survey.localized("completeText"),
        SafeHtml.of(survey.localized("completedHtml")));
  }

  private List<Closing> closings() {
    List<Closing> closings = new ArrayList<>();
    for (Properties closing : survey.objects("completedHtmlOnCondition")) {
      LocalizedText html = SafeHtml.of(closing.localized("html"));
      var condition = closing.expression("expression");
      closing.refuseOthers(Set.of());
      condition.ifPresent(expression -> closings.add(closing(expression, html)));
      if (condition.isEmpty()) closing.refuse("expression", "A condition is needed here");
    }
    return closings;
  }

  private static Closing closing(Expression condition, LocalizedText html) {
    return new Closing(condition, html);
  }

  private boolean hasProgressBar() {
    return survey
        .any("showProgressBar")
        .map(JsonNode::asText)
        .filter(place -> !place.equals("off") && !place.equals("false"))
        .isPresent();
  }
}
