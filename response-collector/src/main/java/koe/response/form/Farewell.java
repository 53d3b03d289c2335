package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import koe.kernel.form.Branding;
import koe.kernel.form.FormLook;
import koe.kernel.form.FormMessage;
import koe.kernel.form.SurveyForm;
import koe.kernel.survey.Interview;
import koe.kernel.text.Texts;

/** What a customer reads when there is nothing to answer, or nothing any more. */
@Singleton
class Farewell {

  private final SurveyForm form;

  @Inject
  Farewell(SurveyForm form) {
    this.form = form;
  }

  /**
   * The author's thanks, else the company's, else Koe's; and the way to where the company leads.
   */
  Response thanks(Sitting sitting, Interview interview) {
    Texts.In t = sitting.texts();
    Branding branding = sitting.company().branding();
    Optional<String> company = Branding.in(sitting.language(), branding.thanks());
    FormMessage message =
        FormMessage.of(
            t,
            sitting.company().look(),
            t.get("form.thanks.title"),
            company.orElseGet(() -> t.get("form.thanks.text")));
    String own = interview.completedHtml();
    FormMessage thanks = own.isEmpty() ? message : message.withHtml(own, sitting.language());
    return form.message(
        200,
        onward(interview, branding).map(thanks::leadingTo).orElse(thanks),
        sitting.visitor().frames());
  }

  /** Where the author leads this customer, else where the company does; to allowed hosts only. */
  private static Optional<String> onward(Interview interview, Branding branding) {
    return interview
        .redirect()
        .filter(address -> Branding.leadsTo(address, branding.hosts()))
        .or(branding::allowedRedirect);
  }

  /** A message with a title and a text under {@code key}. */
  Response say(int status, Texts.In t, FormLook look, String key, Visitor visitor) {
    return form.message(
        status,
        FormMessage.of(t, look, t.get(key + ".title"), t.get(key + ".text")),
        visitor.frames());
  }
}
