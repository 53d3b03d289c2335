package koe.survey.contact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;

/** The pages of contacts: who there is, one more, a table of them. */
@Path("contacts")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ContactPages {

  private static final String SECTION = "contacts";
  private static final int SHOWN = 50;

  private final Contacts contacts;
  private final Jobs jobs;
  private final Uploads uploads;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public ContactPages(
      Contacts contacts, Jobs jobs, Uploads uploads, Pages pages, CurrentCaller current) {
    this.contacts = contacts;
    this.jobs = jobs;
    this.uploads = uploads;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after) {
    UUID workspace = current.workspace();
    List<ContactView> found = contacts.list(workspace, words, after, SHOWN + 1);
    boolean more = found.size() > SHOWN;
    List<ContactView> shown = more ? found.subList(0, SHOWN) : found;
    return pages.show(
        "contacts.jte",
        SECTION,
        "contacts.title",
        Map.of(
            "contacts",
            shown,
            "words",
            words,
            "total",
            contacts.count(workspace),
            "next",
            more ? shown.get(SHOWN - 1).externalId() : ""));
  }

  @GET
  @Path("new")
  @Allowed(Role.MANAGER)
  public Response form() {
    return pages.show("contact-new.jte", SECTION, "contact.new.title", empty(List.of()));
  }

  private static Map<String, Object> empty(List<Problem.Detail> problems) {
    return Map.of("typed", Map.<String, String>of(), "problems", problems);
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response add(
      @FormParam("externalId") @DefaultValue("") String externalId,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("language") @DefaultValue("ja") String language,
      @FormParam("consent") @DefaultValue("") String consent) {
    var json = Json.object().put("name", name).put("email", email).put("language", language);
    if (!consent.isEmpty()) {
      json.putObject("consents").putObject("email").put("granted", true).put("source", "page");
    }
    String id = externalId.isBlank() ? email.trim() : externalId.trim();
    JsonBody body = JsonBody.of(json);
    ContactEntry entry = ContactReader.read(id, body);
    if (entry.email().isEmpty() && email.isBlank()) {
      body.complain("email", "this field is needed");
    }
    try {
      body.orRefuse();
    } catch (Problem refused) {
      Map<String, String> typed =
          Map.of("externalId", externalId, "name", name, "email", email, "language", language);
      return pages.refuse(
          "contact-new.jte",
          SECTION,
          "contact.new.title",
          Map.of("typed", typed, "problems", refused.errors()));
    }
    contacts.put(current.workspace(), entry);
    return Pages.seeOther("/surveys/contacts");
  }

  @POST
  @Path("import")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(8L << 20)
  @Allowed(Role.MANAGER)
  public Response importAll(@FormParam("table") @DefaultValue("") String table) throws IOException {
    String file = uploads.keep(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    String format = table.lines().findFirst().orElse("").contains("\t") ? "tsv" : "csv";
    UUID job =
        jobs.accept(
            current.workspace(), ContactImport.KIND, Map.of("file", file, "format", format));
    return Pages.seeOther("/surveys/contacts/import/" + job);
  }

  @GET
  @Path("import/{job}")
  @Allowed(Role.MANAGER)
  public Response progress(@PathParam("job") String job) {
    Optional<Job> found = jobs.find(current.workspace(), Paging.pathId("job", job));
    return pages.show(
        "contact-import.jte",
        SECTION,
        "contacts.import.title",
        Map.of("job", found.orElseThrow(() -> Problem.notFound("job", job))));
  }
}
