package koe.survey.contact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Jobs;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.kernel.web.Uploads;

/** Contacts over HTTP. */
@Path("api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContactsResource {

  private static final int LONGEST_ID = 200;

  private final Contacts contacts;
  private final CurrentCaller current;
  private final Jobs jobs;
  private final Uploads uploads;
  private final LineLinks lineLinks;

  @Inject
  public ContactsResource(
      Contacts contacts, CurrentCaller current, Jobs jobs, Uploads uploads, LineLinks lineLinks) {
    this.lineLinks = lineLinks;
    this.contacts = contacts;
    this.current = current;
    this.jobs = jobs;
    this.uploads = uploads;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<ContactView> list(
      @QueryParam("limit") String limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("q") @DefaultValue("") String words) {
    int most = Paging.limit(limit);
    List<ContactView> found = contacts.list(current.workspace(), words, cursor, most + 1);
    return Listing.of(found, most, ContactView::externalId);
  }

  @GET
  @Path("{externalId}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response get(@PathParam("externalId") String externalId) {
    ContactView contact = known(externalId);
    return Response.ok(contact).tag(Revision.tag(contact.revision())).build();
  }

  @PUT
  @Path("{externalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("externalId") String externalId,
      @HeaderParam("If-Match") String ifMatch,
      byte[] body) {
    if (externalId.isBlank() || externalId.length() > LONGEST_ID) {
      throw Problem.invalid("/externalId", "an id of 1 to " + LONGEST_ID + " characters");
    }
    JsonBody json = JsonBody.of(body);
    ContactEntry entry = ContactReader.read(externalId, json);
    json.orRefuse();
    boolean created = check(externalId, ifMatch);
    contacts.put(current.workspace(), entry);
    ContactView kept = known(externalId);
    return Response.status(created ? 201 : 200)
        .entity(kept)
        .tag(Revision.tag(kept.revision()))
        .build();
  }

  private boolean check(String externalId, String ifMatch) {
    java.util.Optional<ContactView> known = contacts.find(current.workspace(), externalId);
    Revision.check(ifMatch, known.map(ContactView::revision).orElse(0));
    return known.isEmpty();
  }

  @POST
  @Path("import")
  @Consumes({"text/csv", "application/x-ndjson"})
  @AtMost(1L << 31)
  @Allowed(Role.MANAGER)
  public Response importAll(@HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    UUID workspace = current.workspace();
    String file = uploads.keep(body);
    boolean csv = type.startsWith("text/csv");
    UUID job =
        jobs.accept(
            workspace, ContactImport.KIND, Map.of("file", file, "format", csv ? "csv" : "ndjson"));
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/surveys/api/v1/jobs/" + job))
        .build();
  }

  /** The first half of LINE's account linking, asked for by the company's own site. */
  @POST
  @Path("{externalId}/line-link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response linkLine(@PathParam("externalId") String externalId, byte[] body) {
    JsonBody json = JsonBody.of(body).only("linkToken");
    String token = json.text("linkToken", LONGEST_ID);
    json.orRefuse();
    return Response.status(201)
        .entity(lineLinks.begin(current.workspace(), externalId, token))
        .build();
  }

  private ContactView known(String externalId) {
    return contacts
        .find(current.workspace(), externalId)
        .orElseThrow(() -> Problem.notFound("contact", externalId));
  }
}
