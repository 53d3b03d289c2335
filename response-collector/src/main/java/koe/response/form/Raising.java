package koe.response.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import koe.kernel.form.FormRaised;
import koe.kernel.form.SurveyForm;
import koe.kernel.text.Formats;
import koe.kernel.text.Texts;
import koe.response.announced.Announced;
import koe.response.announced.Raised;
import koe.response.intake.Link;

/** Shows customers what was done about what they said, before anything else is asked. */
@Singleton
class Raising {

  private final Announced announced;
  private final Companies companies;
  private final SurveyForm form;

  @Inject
  Raising(Announced announced, Companies companies, SurveyForm form) {
    this.announced = announced;
    this.companies = companies;
    this.form = form;
  }

  /**
   * The page of a link that leads to one.
   *
   * @param notice the key of what became of the last step; none if empty
   */
  Optional<Response> page(Link link, Visitor visitor, String notice) {
    if (!link.isPersonal()) {
      return Optional.empty();
    }
    List<Raised> raised = announced.of(visitor.token());
    if (raised.isEmpty()) {
      return Optional.empty();
    }
    Texts.In t = visitor.texts(link.language());
    Raised first = raised.get(0);
    Formats formats = new Formats(t.language(), ZoneId.of(first.zone()));
    return Optional.of(
        form.raised(
            new FormRaised(
                t,
                companies.behind(link.workspace()).look(),
                "/r/" + visitor.token(),
                worded(first.name(), t),
                worded(first.done(), t),
                raised.stream().map(one -> said(one, t, formats)).toList(),
                notice.isEmpty() ? Optional.empty() : Optional.of(t.get(notice))),
            visitor.frames()));
  }

  private static FormRaised.Said said(Raised raised, Texts.In t, Formats formats) {
    Optional<String> state =
        raised
            .wish()
            .map(
                wish ->
                    t.get(raised.failed() ? "form.raised.failed" : "form.raised.pending." + wish));
    return new FormRaised.Said(
        raised.response(),
        raised.question(),
        raised.text(),
        raised.receivedAt().map(formats::date),
        state);
  }

  /** In the reader's language, else in whichever it was written. */
  private static String worded(JsonNode words, Texts.In t) {
    JsonNode own = words.path(t.tag());
    return own.isTextual() ? own.asText() : words.path(t.language().other().tag()).asText("");
  }
}
