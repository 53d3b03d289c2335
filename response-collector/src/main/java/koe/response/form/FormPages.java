package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import koe.kernel.access.Open;
import koe.kernel.form.FormLook;
import koe.kernel.form.FormMessage;
import koe.kernel.form.SurveyForm;
import koe.kernel.text.Texts;
import koe.kernel.web.AtMost;
import koe.kernel.web.Problem;
import koe.response.file.SentForm;
import koe.response.intake.Link;
import koe.response.intake.Links;
import koe.response.intake.Look;
import koe.response.intake.Look.Via;
import koe.response.intake.Openings;
import org.jspecify.annotations.Nullable;

/** Where customers answer. A GET shows and pre-selects; only a POST records. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class FormPages {

  private static final long MOST_BYTES = 256 << 10;
  private static final String NOT_FRAMED = "'none'";
  private static final String FRAMED = "*";

  private final Links links;
  private final Questionnaire questionnaire;
  private final Companies companies;
  private final Openings openings;
  private final SurveyForm form;
  private final SignedQuery signed;
  private final Raising raising;

  @Inject
  FormPages(
      Links links,
      Openings openings,
      Questionnaire questionnaire,
      Companies companies,
      SurveyForm form,
      SignedQuery signed,
      Raising raising) {
    this.signed = signed;
    this.raising = raising;
    this.links = links;
    this.openings = openings;
    this.questionnaire = questionnaire;
    this.companies = companies;
    this.form = form;
  }

  private Visitor visitor(
      String token, String action, UriInfo uri, @Nullable String accepted, String frames) {
    return new Visitor(
        token,
        action.isEmpty() ? action : action + signed.carried(token, uri),
        Optional.ofNullable(uri.getQueryParameters().getFirst("lang")),
        Optional.empty(),
        accepted == null ? "" : accepted,
        frames);
  }

  @GET
  @Path("{token: [A-Za-z0-9_-]{8,64}}")
  @Open
  public Response show(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      @HeaderParam("Sec-Fetch-Dest") @Nullable String destination,
      @HeaderParam("Sec-Purpose") @Nullable String purpose,
      @Context Request request) {
    Visitor visitor = visitor(token, "/r/" + token, uri, accepted, NOT_FRAMED);
    Look look = Look.by(Via.SURVEY, isOpening(request, destination, purpose));
    return told(visitor, uri, look).orElseGet(() -> show(visitor, uri, look));
  }

  /** Who is told that something was done sees that first, unless their link answers already. */
  private Optional<Response> told(Visitor visitor, UriInfo uri, Look look) {
    if (!Set.of("lang").containsAll(uri.getQueryParameters().keySet())) {
      return Optional.empty();
    }
    return links
        .find(visitor.token())
        .flatMap(
            link -> {
              Optional<Response> page = raising.page(link, visitor, "");
              page.ifPresent(shown -> openings.note(link, look));
              return page;
            });
  }

  /** The questions of such a message. */
  @GET
  @Path("{token: [A-Za-z0-9_-]{22}}/question")
  @Open
  public Response showQuestions(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted) {
    Visitor visitor = visitor(token, "/r/" + token, uri, accepted, NOT_FRAMED);
    return show(visitor, uri, Look.by(Via.SURVEY, false));
  }

  /** The link of a mail that its reader does not see: only programs come here. */
  @GET
  @Path("{token: [A-Za-z0-9_-]{8,64}}/details")
  @Open
  public Response showUnseen(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      @HeaderParam("Sec-Fetch-Dest") @Nullable String destination,
      @HeaderParam("Sec-Purpose") @Nullable String purpose,
      @Context Request request) {
    Visitor visitor = visitor(token, "/r/" + token, uri, accepted, NOT_FRAMED);
    return show(visitor, uri, Look.by(Via.HIDDEN, isOpening(request, destination, purpose)));
  }

  /** Browsers say when somebody opens a page; what is fetched ahead is looked at by nobody. */
  private static boolean isOpening(
      Request request, @Nullable String destination, @Nullable String purpose) {
    return request.getMethod().equals("GET") && "document".equals(destination) && purpose == null;
  }

  @POST
  @Path("{token: [A-Za-z0-9_-]{8,64}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(MOST_BYTES)
  @Open
  public Response answer(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      MultivaluedMap<String, String> fields) {
    return answer(visitor(token, "/r/" + token, uri, accepted, NOT_FRAMED), uri, fields);
  }

  /** The same for a page that asks for files. */
  @POST
  @Path("{token: [A-Za-z0-9_-]{8,64}}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(SentForm.MOST_BYTES)
  @Open
  public Response answerWithFiles(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      @HeaderParam("Content-Type") String type,
      InputStream body) {
    return answer(visitor(token, "/r/" + token, uri, accepted, NOT_FRAMED), uri, type, body);
  }

  @GET
  @Path("embed/{key: [A-Za-z0-9_-]{8,64}}")
  @Open
  public Response frame(
      @PathParam("key") String key,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted) {
    Visitor visitor = visitor(key, "/r/embed/" + key, uri, accepted, FRAMED);
    return show(visitor, uri, Look.by(Via.SURVEY, true));
  }

  @POST
  @Path("embed/{key: [A-Za-z0-9_-]{8,64}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(MOST_BYTES)
  @Open
  public Response answerInFrame(
      @PathParam("key") String key,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      MultivaluedMap<String, String> fields) {
    return answer(visitor(key, "/r/embed/" + key, uri, accepted, FRAMED), uri, fields);
  }

  @POST
  @Path("embed/{key: [A-Za-z0-9_-]{8,64}}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(SentForm.MOST_BYTES)
  @Open
  public Response answerWithFilesInFrame(
      @PathParam("key") String key,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      @HeaderParam("Content-Type") String type,
      InputStream body) {
    return answer(visitor(key, "/r/embed/" + key, uri, accepted, FRAMED), uri, type, body);
  }

  private Response show(Visitor visitor, UriInfo uri, Look look) {
    Optional<Link> link = links.find(visitor.token());
    return link.isEmpty()
        ? unknown(visitor)
        : questionnaire.show(
            signed.into(link.get(), visitor.token(), uri), visitor, uri.getQueryParameters(), look);
  }

  private Response answer(Visitor visitor, UriInfo uri, MultivaluedMap<String, String> fields) {
    Optional<Link> link = links.find(visitor.token());
    return link.isEmpty()
        ? unknown(visitor)
        : questionnaire.answer(
            signed.into(link.get(), visitor.token(), uri), visitor, SentForm.of(fields));
  }

  /** Nothing of the files is read for a link that leads nowhere. */
  private Response answer(Visitor visitor, UriInfo uri, String type, InputStream body) {
    Optional<Link> link = links.find(visitor.token());
    if (link.isEmpty()) {
      return unknown(visitor);
    }
    try (SentForm form = SentForm.read(type, body)) {
      return questionnaire.answer(signed.into(link.get(), visitor.token(), uri), visitor, form);
    }
  }

  private Response unknown(Visitor visitor) {
    Texts.In t = visitor.texts(Optional.empty());
    return form.message(
        404,
        FormMessage.of(t, FormLook.PLAIN, t.get("form.unknown.title"), t.get("form.unknown.text")),
        visitor.frames());
  }

  @GET
  @Path("{token: [A-Za-z0-9_-]{8,64}}/unsubscribe")
  @Open
  public Response confirmUnsubscribe(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      @HeaderParam("Sec-Fetch-Dest") @Nullable String destination,
      @HeaderParam("Sec-Purpose") @Nullable String purpose,
      @Context Request request) {
    Visitor visitor = visitor(token, "", uri, accepted, NOT_FRAMED);
    Optional<Link> link = links.find(token).filter(Link::isPersonal);
    if (link.isEmpty()) {
      return unknown(visitor);
    }
    openings.note(link.get(), Look.by(Via.UNSUBSCRIBE, isOpening(request, destination, purpose)));
    Texts.In t = visitor.texts(link.get().language());
    return form.message(
        200,
        FormMessage.of(
                t,
                look(link.get()),
                t.get("form.unsubscribe.title"),
                t.get("form.unsubscribe.text"))
            .asking("/r/" + token + "/unsubscribe", t.get("form.unsubscribe.button")),
        NOT_FRAMED);
  }

  /** One click of a mail program (RFC 8058) or the button of the page. */
  @POST
  @Path("{token: [A-Za-z0-9_-]{8,64}}/unsubscribe")
  @Open
  public Response unsubscribe(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @HeaderParam("Accept-Language") String accepted,
      byte[] body) {
    Visitor visitor = visitor(token, "", uri, accepted, NOT_FRAMED);
    Optional<Link> link = links.find(token);
    if (!links.unsubscribe(token)) {
      return unknown(visitor);
    }
    Texts.In t = visitor.texts(link.flatMap(Link::language));
    return form.message(
        200,
        FormMessage.of(
            t,
            link.map(this::look).orElse(FormLook.PLAIN),
            t.get("form.unsubscribed.title"),
            t.get("form.unsubscribed.text")),
        NOT_FRAMED);
  }

  private FormLook look(Link link) {
    return companies.behind(link.workspace()).look();
  }

  /** The widget: puts the survey into the host's page as a frame. */
  @GET
  @Path("embed.js")
  @Produces("text/javascript")
  @Open
  public Response script() {
    return Response.ok(EmbedScript.TEXT)
        .header("Cache-Control", "public, max-age=300")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }

  /** Somebody opened the bare address. */
  @GET
  @Open
  public Response nothing() {
    throw Problem.notFound("survey", "without a link");
  }
}
