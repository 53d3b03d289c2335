package koe.response.suspect;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.response.scrutiny.CountingRule;
import koe.response.scrutiny.Suspicions;
import org.jspecify.annotations.Nullable;

/** Suspicious answers, and the decision whether they count. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SuspectsResource {

  private static final int MOST_TOGETHER = 99;

  /** Whether a response counts now. */
  public record Judged(UUID id, boolean counted) {}

  private final Suspects suspects;
  private final CurrentCaller current;

  @Inject
  public SuspectsResource(Suspects suspects, CurrentCaller current) {
    this.suspects = suspects;
    this.current = current;
  }

  @GET
  @Path("suspects")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<SuspectStore.Suspect> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    UUID workspace = current.workspace();
    List<SuspectStore.Suspect> found =
        cursor == null || cursor.isEmpty()
            ? suspects.newest(workspace, most + 1)
            : after(workspace, cursor, most + 1);
    return Listing.of(found, most, one -> one.receivedAt() + "_" + one.id());
  }

  private List<SuspectStore.Suspect> after(UUID workspace, String cursor, int limit) {
    String[] parts = cursor.split("_", 2);
    try {
      Instant before = Instant.parse(parts[0]);
      return suspects.after(workspace, before, UUID.fromString(parts[parts.length - 1]), limit);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw Problem.parameter("cursor", "cursor is not one of this list.");
    }
  }

  /** {@code {"counted": false}} leaves a response out of metrics, {@code true} takes it back. */
  @PUT
  @Path("suspects/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Judged judge(@PathParam("id") String id, byte[] bytes) {
    JsonBody body = JsonBody.of(bytes).only("counted");
    if (body.flag("counted").isEmpty()) {
      body.complain("counted", "this field is needed");
    }
    body.orRefuse();
    UUID response = Paging.pathId("response", id);
    boolean counted = body.flag("counted").orElseThrow();
    suspects.judge(current.caller(), response, counted);
    return new Judged(response, counted);
  }

  @GET
  @Path("counting-rule")
  @Allowed({Role.MANAGER, Role.AGENT})
  public CountingRule rule() {
    return suspects.rule(current.workspace());
  }

  @PUT
  @Path("counting-rule")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public CountingRule change(byte[] bytes) {
    JsonBody body = JsonBody.of(bytes).only("alone", "together");
    Set<String> alone = new LinkedHashSet<>();
    JsonNode sent = body.node().path("alone");
    if (!sent.isArray()) {
      body.complain("alone", "a list of reasons is needed");
    }
    for (JsonNode reason : sent) {
      if (!Suspicions.ALL.contains(reason.asText())) {
        body.complain("alone", reason.asText() + " is no reason");
      }
      alone.add(reason.asText());
    }
    int together = body.integer("together", 1, MOST_TOGETHER).orElse(MOST_TOGETHER);
    body.orRefuse();
    CountingRule rule = new CountingRule(alone, together);
    suspects.change(current.caller(), rule);
    return rule;
  }
}
