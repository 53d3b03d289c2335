package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.access.SignedFields;
import koe.kernel.app.Environment;
import koe.kernel.job.Jobs;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Distributions over HTTP. */
@Path("api/v1/distributions")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DistributionsResource {

  private static final int QR_SCALE = 10;

  /** An invitation as the API shows it. */
  public record InvitationView(
      UUID id,
      String contact,
      String channel,
      String address,
      String status,
      String url,
      Optional<Instant> sentAt,
      Optional<Instant> completedAt,
      Optional<String> failure,
      Optional<String> variant) {}

  private final Distributions distributions;
  private final DistributionEditor editor;
  private final Doubts doubts;
  private final DryRun dryRun;
  private final InvitationTokens tokens;
  private final Jobs jobs;
  private final CurrentCaller current;
  private final String url;
  private final String secret;

  @Inject
  DistributionsResource(
      Distributions distributions,
      DistributionEditor editor,
      Doubts doubts,
      DryRun dryRun,
      InvitationTokens tokens,
      Jobs jobs,
      CurrentCaller current,
      Environment environment) {
    this.distributions = distributions;
    this.editor = editor;
    this.doubts = doubts;
    this.dryRun = dryRun;
    this.tokens = tokens;
    this.jobs = jobs;
    this.current = current;
    this.url = environment.url();
    this.secret = environment.secret();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response create(byte[] body) {
    DistributionRequest request = DistributionRequest.read(JsonBody.of(body));
    UUID id = distributions.create(current.workspace(), request, current.name());
    return Response.created(URI.create("/surveys/api/v1/distributions/" + id))
        .entity(distributions.view(current.workspace(), id))
        .build();
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Listing<DistributionView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<Distribution> found =
        distributions.list(current.workspace(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, one -> one.id().toString())
        .map(one -> distributions.view(current.workspace(), one.id()));
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Response get(@PathParam("id") String id) {
    DistributionView view = view(id);
    return Response.ok(view).tag(Revision.tag(view.revision())).build();
  }

  private DistributionView view(String id) {
    return distributions.view(current.workspace(), id(id));
  }

  /** Changes what is named, as a JSON merge patch, also while messages go out. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Allowed(Role.MANAGER)
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    editor.change(current.workspace(), id(id), ifMatch, JsonBody.of(body), current.name());
    return get(id);
  }

  @POST
  @Path("{id}/dry-run")
  @Allowed(Role.MANAGER)
  public DryRun.Result dryRun(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") @DefaultValue("0") String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw Problem.parameter("cursor", "cursor is not one of this list.");
    }
    return dryRun.run(current.workspace(), id(id), Integer.parseInt(cursor), Paging.limit(limit));
  }

  @POST
  @Path("{id}/launch")
  @Allowed(Role.MANAGER)
  public Response launch(@PathParam("id") String id) {
    UUID workspace = current.workspace();
    UUID job = distributions.launch(workspace, id(id), current.name());
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/surveys/api/v1/jobs/" + job))
        .build();
  }

  @POST
  @Path("{id}/pause")
  @Allowed(Role.MANAGER)
  public DistributionView pause(@PathParam("id") String id) {
    distributions.pause(current.workspace(), id(id), current.name());
    return view(id);
  }

  @POST
  @Path("{id}/resume")
  @Allowed(Role.MANAGER)
  public DistributionView resume(@PathParam("id") String id) {
    distributions.resume(current.workspace(), id(id), current.name());
    return view(id);
  }

  @POST
  @Path("{id}/cancel")
  @Allowed(Role.MANAGER)
  public DistributionView cancel(@PathParam("id") String id) {
    distributions.cancel(current.workspace(), id(id), current.name());
    return view(id);
  }

  @GET
  @Path("{id}/invitations")
  @Allowed(Role.MANAGER)
  public Listing<InvitationView> invitations(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<InvitationStore.Listed> found =
        distributions.invitations(current.workspace(), id(id), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, one -> one.id().toString()).map(this::view);
  }

  /** Says of an invitation or its reminder in doubt that it was sent, or is to be sent again. */
  @POST
  @Path("{id}/invitations/{invitation}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response resolve(
      @PathParam("id") String id, @PathParam("invitation") String invitation, byte[] body) {
    JsonBody json = JsonBody.of(body).only("outcome", "reminder");
    json.text("outcome", 20);
    Optional<String> outcome = json.oneOf("outcome", Set.of("sent", "again"));
    int reminder = json.integer("reminder", 0, ReminderPlan.MOST).orElse(0);
    json.orRefuse();
    doubts.resolve(
        current.workspace(),
        id(id),
        new Doubts.Place(Paging.pathId("invitation", invitation), reminder),
        outcome.orElseThrow().equals("again"),
        current.name());
    return Response.noContent().build();
  }

  private InvitationView view(InvitationStore.Listed listed) {
    return new InvitationView(
        listed.id(),
        listed.externalId(),
        listed.channel(),
        listed.address(),
        listed.status(),
        tokens.link(listed.tokenSealed()),
        listed.sentAt(),
        listed.completedAt(),
        listed.failure(),
        listed.variant());
  }

  @GET
  @Path("{id}/link")
  @Allowed(Role.MANAGER)
  public Map<String, String> link(@PathParam("id") String id) {
    OpenLink link = openLink(id);
    return Map.of(
        "url", link.url(), "key", link.key(), "signingKey", SignedFields.keyOf(secret, link.key()));
  }

  @GET
  @Path("{id}/snippet")
  @Allowed(Role.MANAGER)
  public Map<String, String> snippet(@PathParam("id") String id) {
    return Map.of("html", openLink(id).snippet());
  }

  @GET
  @Path("{id}/qr.svg")
  @Produces("image/svg+xml")
  @Allowed(Role.MANAGER)
  public String svg(@PathParam("id") String id) {
    return openLink(id).svg();
  }

  @GET
  @Path("{id}/qr.png")
  @Produces("image/png")
  @Allowed(Role.MANAGER)
  public byte[] png(@PathParam("id") String id) {
    return openLink(id).png(QR_SCALE);
  }

  private OpenLink openLink(String id) {
    Distribution distribution = distributions.get(current.workspace(), id(id));
    return new OpenLink(
        url,
        distribution
            .linkKey()
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "no-open-link", "Only link and embed distributions have a public link.")));
  }

  private static UUID id(String id) {
    return Paging.pathId("distribution", id);
  }
}
