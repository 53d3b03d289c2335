package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Open;
import koe.kernel.form.FormMessage;
import koe.kernel.form.SurveyForm;
import koe.kernel.text.Texts;
import koe.kernel.web.AtMost;
import koe.kernel.web.Problem;
import koe.response.announced.Announced;
import koe.response.intake.Link;
import koe.response.intake.Links;

/** What customers do with their own words: correct them, take them back, have all erased. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class RaisedPages {

  private static final long MOST_BYTES = 256 << 10;
  private static final String NOT_FRAMED = "'none'";

  private final Links links;
  private final Announced announced;
  private final Raising raising;
  private final Companies companies;
  private final SurveyForm form;

  @Inject
  RaisedPages(
      Links links, Announced announced, Raising raising, Companies companies, SurveyForm form) {
    this.links = links;
    this.announced = announced;
    this.raising = raising;
    this.companies = companies;
    this.form = form;
  }

  @POST
  @Path("{token: [A-Za-z0-9_-]{22}}/said")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(MOST_BYTES)
  @Open
  public Response change(
      @PathParam("token") String token,
      @HeaderParam("Accept-Language") @DefaultValue("") String accepted,
      @FormParam("response") @DefaultValue("") String response,
      @FormParam("question") @DefaultValue("") String question,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("step") @DefaultValue("") String step) {
    Link link = known(token);
    boolean asked =
        id(response).map(id -> announced.ask(token, id, question, step, text)).orElse(false);
    return raising
        .page(
            link,
            visitor(token, accepted),
            asked ? "form.raised.noticed." + step : "form.raised.noticed.none")
        .orElseThrow(RaisedPages::nothing);
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** A GET erases nothing: programs follow links, too. */
  @GET
  @Path("{token: [A-Za-z0-9_-]{22}}/forget")
  @Open
  public Response confirm(
      @PathParam("token") String token,
      @HeaderParam("Accept-Language") @DefaultValue("") String accepted) {
    Link link = known(token);
    if (announced.of(token).isEmpty()) {
      throw nothing();
    }
    Texts.In t = visitor(token, accepted).texts(link.language());
    return form.message(
        200,
        message(link, t, "form.forget")
            .asking("/r/" + token + "/forget", t.get("form.forget.button")),
        NOT_FRAMED);
  }

  @POST
  @Path("{token: [A-Za-z0-9_-]{22}}/forget")
  @Open
  public Response forget(
      @PathParam("token") String token,
      @HeaderParam("Accept-Language") @DefaultValue("") String accepted) {
    Link link = known(token);
    if (!announced.forget(token)) {
      throw nothing();
    }
    return form.message(
        200,
        message(link, visitor(token, accepted).texts(link.language()), "form.forgotten"),
        NOT_FRAMED);
  }

  private FormMessage message(Link link, Texts.In t, String key) {
    return FormMessage.of(
        t, companies.behind(link.workspace()).look(), t.get(key + ".title"), t.get(key + ".text"));
  }

  private static Visitor visitor(String token, String accepted) {
    return new Visitor(
        token, "/r/" + token, Optional.empty(), Optional.empty(), accepted, NOT_FRAMED);
  }

  private Link known(String token) {
    return links.find(token).filter(Link::isPersonal).orElseThrow(RaisedPages::nothing);
  }

  private static Problem nothing() {
    return Problem.notFound("page", "of this kind");
  }
}
