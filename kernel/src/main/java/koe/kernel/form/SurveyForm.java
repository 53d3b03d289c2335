package koe.kernel.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.kernel.json.Json;
import koe.kernel.page.Assets;
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

  /** The collector serves it, so that the public door needs nobody beside it. */
  private static final String SCRIPT = "/r" + Assets.url("form.js");

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
        templates.renderKernel("form.jte", Map.of("view", view, "script", SCRIPT)),
        view.look(),
        view.pictureServers(),
        frames);
  }

  /** The page before a survey of limited time. */
  public Response start(FormStart start, String frames) {
    return html(
        200,
        templates.renderKernel("form-start.jte", Map.of("view", start, "script", SCRIPT)),
        start.look(),
        Set.of(),
        frames);
  }

  /** The page of somebody who is told that something was done. */
  public Response raised(FormRaised view, String frames) {
    return html(
        200,
        templates.renderKernel("form-raised.jte", Map.of("view", view, "script", SCRIPT)),
        view.look(),
        Set.of(),
        frames);
  }

  /** A page with a message and no questions. */
  public Response message(int status, FormMessage message, String frames) {
    return html(
        status,
        templates.renderKernel("form-message.jte", Map.of("message", message, "script", SCRIPT)),
        message.look(),
        Set.of(),
        frames);
  }

  /** What a customer with these answers would see in a company's look; nothing is recorded. */
  public Response preview(
      SurveyDefinition definition,
      JsonNode answers,
      String language,
      int page,
      Clock clock,
      FormLook look,
      Optional<FormNotice> notice) {
    Interview interview = definition.interview(answers, language, clock);
    List<PageView> visible = interview.visiblePages();
    if (visible.isEmpty()) return message(200, nothingToAsk(interview, language, look), "'self'");
    int shown = Math.max(0, Math.min(page, visible.size() - 1));
    FormView view =
        new FormView(
            texts(language),
            language,
            interview.title(),
            look,
            notice,
            "",
            false,
            definition.wording(),
            visible.get(shown),
            shown + 1,
            visible.size(),
            shown > 0,
            definition.hasProgressBar(),
            Map.of(
                "lang", language, "shown", Integer.toString(shown), "answers", Json.write(answers)),
            "",
            false,
            List.of(),
            Map.of(),
            time(definition, visible.get(shown)));
    return show(200, view, "'self'");
  }

  /** A preview shows the limits as they are at the beginning. */
  private static Optional<FormTime> time(SurveyDefinition definition, PageView page) {
    return definition
        .timeLimit(page.page())
        .map(limit -> new FormTime(limit, limit, true))
        .or(() -> definition.timeLimit().map(limit -> new FormTime(limit, limit, false)));
  }

  private static FormMessage nothingToAsk(Interview interview, String language, FormLook look) {
    Texts.In t = texts(language);
    return FormMessage.of(t, look, t.get("form.thanks.title"), "")
        .withHtml(interview.completedHtml(), language);
  }

  private static Response html(
      int status, String page, FormLook look, Set<String> pictures, String frames) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(
            PagePolicy.CSP,
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src '"
                + look.css().hash()
                + "'; img-src 'self' data:"
                + pictures.stream().map(server -> " " + server).collect(Collectors.joining())
                + "; form-action 'self'; base-uri 'none'; frame-ancestors "
                + frames)
        .header("Referrer-Policy", "no-referrer")
        .entity(page)
        .build();
  }
}
