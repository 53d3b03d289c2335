package koe.survey.announcement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page on which the message is written to those who raised something. */
@Path("announcements")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class AnnouncementPages {

  private static final String PAGE = "announcement.jte";
  private static final String SECTION = "distributions";
  private static final List<String> FIELDS = List.of("done", "subject", "body");

  private final Announcements announcements;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  AnnouncementPages(Announcements announcements, Pages pages, CurrentCaller current) {
    this.announcements = announcements;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Path("{id}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    Announcement announcement =
        announcements.get(current.workspace(), Paging.pathId("announcement", id));
    Map<String, String> fields = new TreeMap<>();
    for (Language language : Language.values()) {
      Texts.In t = AnnouncementWords.texts(language);
      fields.put("done_" + language.tag(), announcement.done().path(language.tag()).asText(""));
      fields.put("subject_" + language.tag(), t.get("announcement.usual.subject"));
      fields.put("body_" + language.tag(), t.get("announcement.usual.body"));
    }
    return pages.show(PAGE, SECTION, "announcement.title", model(announcement, fields, List.of()));
  }

  private static Map<String, Object> model(
      Announcement announcement, Map<String, String> fields, List<Problem.Detail> problems) {
    return Map.of("announcement", announcement, "fields", fields, "problems", problems);
  }

  /** Leads on to the distribution, where a dry run says who will be told and who not, and why. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response write(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    UUID announcement = Paging.pathId("announcement", id);
    try {
      Announcement written =
          announcements.write(
              current.workspace(),
              announcement,
              AnnouncementWords.read(JsonBody.of(request(sent))),
              current.name());
      return Pages.seeOther("/surveys/distributions/" + written.distribution().orElseThrow());
    } catch (Problem refused) {
      if (refused.status() == 404) {
        throw refused;
      }
      return refused(announcement, sent, refused);
    }
  }

  private Response refused(UUID id, MultivaluedMap<String, String> sent, Problem refused) {
    Map<String, String> fields = new TreeMap<>();
    for (Language language : Language.values()) {
      for (String field : FIELDS) {
        String name = field + "_" + language.tag();
        fields.put(name, Optional.ofNullable(sent.getFirst(name)).orElse(""));
      }
    }
    List<Problem.Detail> problems =
        refused.errors().isEmpty()
            ? List.of(new Problem.Detail("", String.valueOf(refused.getMessage())))
            : refused.errors();
    return pages.refuse(
        PAGE,
        SECTION,
        "announcement.title",
        model(announcements.get(current.workspace(), id), fields, problems));
  }

  /** A language in which nothing is said of what was done is not written in. */
  private static JsonNode request(MultivaluedMap<String, String> sent) {
    ObjectNode request = Json.object();
    ObjectNode done = request.putObject("done");
    ObjectNode message = request.putObject("message");
    for (Language language : Language.values()) {
      String tag = language.tag();
      String what = text(sent, "done_" + tag);
      if (!what.isEmpty()) {
        done.put(tag, what);
        message
            .putObject(tag)
            .put("subject", text(sent, "subject_" + tag))
            .put("body", text(sent, "body_" + tag));
      }
    }
    return request;
  }

  private static String text(MultivaluedMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).map(String::strip).orElse("");
  }
}
