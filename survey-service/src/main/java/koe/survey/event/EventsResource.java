package koe.survey.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** Events over HTTP: one as JSON, or many as lines of JSON. */
@Path("api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class EventsResource {

  private static final long MOST_BYTES = 16L << 20;

  /** What became of many events: how many were kept, and what is wrong with the others. */
  public record Kept(int kept, List<LineProblem> errors) {}

  /** A line that was not kept. */
  public record LineProblem(int line, String detail) {}

  private final Events events;
  private final CurrentCaller current;

  @Inject
  EventsResource(Events events, CurrentCaller current) {
    this.events = events;
    this.current = current;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson"})
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response add(@HeaderParam("Content-Type") String type, byte[] body) {
    return type.startsWith("application/x-ndjson") ? addLines(body) : addOne(body);
  }

  private Response addOne(byte[] body) {
    JsonBody json = JsonBody.of(body);
    EventEntry entry = EventEntry.read(json);
    json.orRefuse();
    UUID id =
        events
            .add(current.workspace(), List.of(entry))
            .get(0)
            .orElseThrow(() -> Problem.invalid("/contact", "there is no such contact"));
    return Response.status(201).entity(Map.of("id", id)).build();
  }

  private Response addLines(byte[] body) {
    EventLines lines = EventLines.read(body);
    List<LineProblem> errors = new ArrayList<>(lines.problems());
    List<Optional<UUID>> kept = events.add(current.workspace(), lines.entries());
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).isEmpty()) {
        errors.add(new LineProblem(lines.numbers().get(i), "/contact: there is no such contact"));
      }
    }
    int count = (int) kept.stream().filter(Optional::isPresent).count();
    return Response.ok(new Kept(count, errors)).build();
  }
}
