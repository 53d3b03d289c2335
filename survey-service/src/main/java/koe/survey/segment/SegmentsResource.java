package koe.survey.segment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactView;
import org.jspecify.annotations.Nullable;

/** Segments over HTTP. */
@Path("api/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SegmentsResource {

  private final Segments segments;
  private final CurrentCaller current;

  @Inject
  SegmentsResource(Segments segments, CurrentCaller current) {
    this.segments = segments;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Listing<Segment> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    return Listing.of(segments.list(current.workspace()), limit, cursor, Segment::key);
  }

  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Response get(@PathParam("key") String key) {
    Segment segment = segments.get(current.workspace(), key);
    return Response.ok(segment).tag(Revision.tag(segment.revision())).build();
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    SegmentRequest request = SegmentRequest.read(key, JsonBody.of(body));
    UUID workspace = current.workspace();
    Optional<Segment> known = segments.find(workspace, key);
    Revision.check(ifMatch, known.map(Segment::revision).orElse(0));
    segments.put(workspace, key, request.name(), request.filter(), current.name());
    Segment kept = segments.get(workspace, key);
    return Response.status(known.isEmpty() ? 201 : 200)
        .entity(kept)
        .tag(Revision.tag(kept.revision()))
        .build();
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    segments.delete(current.workspace(), key, current.name());
    return Response.noContent().build();
  }

  @GET
  @Path("{key}/members")
  @Allowed(Role.MANAGER)
  public Listing<ContactView> members(
      @PathParam("key") String key,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    UUID workspace = current.workspace();
    List<Contact> found =
        segments.members(
            workspace,
            segments.get(workspace, key),
            Paging.cursorId(cursor).orElse(new UUID(0, 0)),
            most + 1);
    Listing<Contact> page = Listing.of(found, most, contact -> contact.id().toString());
    return new Listing<>(segments.views(workspace, page.items()), page.next());
  }

  /** How many a filter finds and who, before it is kept. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Segments.Count preview(byte[] body) {
    JsonBody json = JsonBody.of(body).only("filter");
    Optional<SegmentFilter> filter = SegmentFilter.read(json, "filter");
    json.orRefuse();
    return segments.count(
        current.workspace(),
        filter.orElseThrow(() -> Problem.invalid("/filter", "this field is needed")));
  }
}
