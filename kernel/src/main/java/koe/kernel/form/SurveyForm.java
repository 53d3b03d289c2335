package koe.kernel.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.Templates;

/** Shows the pages of a survey, to customers and to those who try it out. */
@Singleton
public class SurveyForm {

  private final Templates templates;

  @Inject
  public SurveyForm(Templates templates) {
    this.templates = templates;
  }

  /** The texts around the questions, in the language of the survey if Koe speaks it. */
  public static Texts.In texts(String language) {
    return Texts.kernel().in(Language.of(language).orElse(Language.ENGLISH));
  }

  /**
   * A page of questions.
   *
   * @param frames who may show it in a frame, as CSP writes it
   */
  public Response show(int status, FormView view, String frames) {
    return html(
        status,
        templates.renderKernel("form.jte", Map.of("view", view, "css", FormStyle.CSS)),
        frames);
  }

  /** A page with a message and no questions. */
  public Response message(int status, FormMessage message, String frames) {
    return html(
        status,
        templates.renderKernel(
            "form-message.jte", Map.of("message", message, "css", FormStyle.CSS)),
        frames);
  }

  /** What a customer with these answers would see; the buttons record nothing. */
  public Response preview(
      SurveyDefinition definition, JsonNode answers, String language, int page, Clock clock) {
    Interview interview = definition.interview(answers, language, clock);
    List<PageView> visible = interview.visiblePages();
    if (visible.isEmpty()) return message(200, nothingToAsk(interview, language), "'self'");
    int shown = Math.max(0, Math.min(page, visible.size() - 1));
    FormView view =
        new FormView(
            texts(language),
            language,
            interview.title(),
            "",
            "",
            definition.wording(),
            visible.get(shown),
            shown + 1,
            visible.size(),
            shown > 0,
            definition.hasProgressBar(),
            Map.of(
                "lang", language, "shown", Integer.toString(shown), "answers", Json.write(answers)),
            "",
            List.of(),
            Map.of());
    return show(200, view, "'self'");
  }

  private static FormMessage nothingToAsk(Interview interview, String language) {
    Texts.In t = texts(language);
    return new FormMessage(t, t.get("form.thanks.title"), "", interview.completedHtml(), "", "");
  }

  private static Response html(int status, String page, String frames) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(
            PagePolicy.CSP,
            "default-src 'none'; style-src '"
                + FormStyle.HASH
                + "'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors "
                + frames)
        .header("Referrer-Policy", "no-referrer")
        .entity(page)
        .build();
  }
}
