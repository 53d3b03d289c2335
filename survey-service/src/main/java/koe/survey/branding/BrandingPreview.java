package koe.survey.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import koe.kernel.form.Branding;
import koe.kernel.form.FormLook;
import koe.kernel.form.FormNotice;
import koe.kernel.form.SurveyForm;
import koe.kernel.survey.SurveyDefinition;
import koe.survey.template.Templates;

/** A survey that nobody answers, in a look that may not be saved yet. */
@Singleton
class BrandingPreview {

  private static final String SAMPLE = "relationship-nps";

  private final SurveyForm form;
  private final SurveyDefinition sample;
  private final Clock clock;

  @Inject
  BrandingPreview(SurveyForm form, Templates templates, Clock clock) {
    this.form = form;
    this.sample = SurveyDefinition.parse(templates.get(SAMPLE).definition());
    this.clock = clock;
  }

  /**
   * @param picture a logo that is not kept yet, as a {@code data:} URL
   */
  Response show(String sender, Branding branding, Optional<String> picture, String language) {
    FormLook look = FormLook.of(sender, branding);
    return form.preview(
        sample,
        koe.kernel.json.Json.object(),
        language,
        0,
        clock,
        picture.map(look::showing).orElse(look),
        FormNotice.of(branding, language));
  }
}
