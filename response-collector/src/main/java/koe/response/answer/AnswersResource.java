package koe.response.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.kernel.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

/** The raw responses, for staff. */
@Path("api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AnswersResource {

  /** A response as the API shows it; the contact only to those who may see identities. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ResponseView(
      UUID id,
      UUID survey,
      int version,
      Optional<UUID> distribution,
      Optional<String> contact,
      String channel,
      String language,
      String status,
      String source,
      JsonNode attributes,
      JsonNode answers,
      Optional<Instant> startedAt,
      Instant receivedAt) {}

  private final Database database;
  private final CurrentCaller current;
  private final Workspaces workspaces;

  @Inject
  public AnswersResource(Database database, CurrentCaller current, Workspaces workspaces) {
    this.database = database;
    this.current = current;
    this.workspaces = workspaces;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<ResponseView> list(
      @QueryParam("survey") @Nullable String survey,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    Optional<UUID> of = Optional.ofNullable(survey).map(id -> Paging.id("survey", id));
    Optional<Instant> since = Optional.ofNullable(from).map(text -> moment("from", text));
    Optional<Instant> until = Optional.ofNullable(to).map(text -> moment("to", text));
    FeedPosition after = ResponsePage.position(cursor);
    List<ResponseStore.Row> found =
        database.inWorkspace(
            current.workspace(),
            handle ->
                handle
                    .attach(ResponseStore.class)
                    .list(
                        of,
                        since,
                        until,
                        after.epoch(),
                        after.transaction(),
                        after.id(),
                        most + 1));
    return ResponsePage.of(found, most, after).map(this::view);
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response get(@PathParam("id") String id) {
    UUID response = Paging.pathId("response", id);
    return database.inWorkspace(
        current.workspace(),
        handle -> {
          ResponseStore store = handle.attach(ResponseStore.class);
          ResponseStore.Row row =
              store.find(response).orElseThrow(() -> Problem.notFound("response", id));
          return Response.ok(view(row)).tag(Revision.tag(store.revision(response))).build();
        });
  }

  private ResponseView view(ResponseStore.Row row) {
    Optional<String> contact = current.caller().seesIdentities() ? row.contact() : Optional.empty();
    return new ResponseView(
        row.id(),
        row.survey(),
        row.version(),
        row.distribution(),
        contact,
        row.channel(),
        row.language(),
        row.status(),
        row.source(),
        row.attributes(),
        row.answers(),
        row.startedAt(),
        row.receivedAt());
  }

  /** A moment, or a day in the workspace's time zone. */
  private Instant moment(String name, String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        ZoneId zone = workspaces.get(current.workspace()).zone();
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      }
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException wrong) {
      throw Problem.parameter(name, name + " is a date or a time with offset.");
    }
  }
}
