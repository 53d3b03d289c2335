package koe.kernel.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Honours the Idempotency-Key of staff calls that create something: the same key and body get the
 * first answer again. A request that was refused is not remembered and may be sent again,
 * corrected.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyKeys implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String STARTED = "koe.idempotency.started";
  private static final int LONGEST = 255;

  @Inject Database database;
  @Inject CurrentCaller current;
  @Inject Clock clock;
  @Context @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    Optional<Caller> caller = current.known();
    if (key == null || caller.isEmpty() || !request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    if (!key.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
      throw Problem.malformed("Idempotency-Key is 1 to 255 visible ASCII characters.");
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    begin(request, caller.get(), key, Secrets.hash(body));
  }

  private void begin(ContainerRequestContext request, Caller caller, String key, byte[] hash) {
    String route = request.getUriInfo().getRequestUri().getPath();
    boolean first =
        database.inWorkspace(
            caller.workspace(),
            handle ->
                handle.attach(IdempotencyStore.class).begin(route, key, hash, clock.instant())
                    == 1);
    if (first) {
      request.setProperty(STARTED, key);
      return;
    }
    IdempotencyStore.Row known =
        database
            .inWorkspace(
                caller.workspace(),
                handle -> handle.attach(IdempotencyStore.class).find(route, key))
            .orElseThrow(Problem::unavailable);
    request.abortWith(again(known, hash));
  }

  private static Response again(IdempotencyStore.Row known, byte[] hash) {
    if (!Arrays.equals(known.bodyHash(), hash)) {
      throw Problem.keyReused();
    }
    if (known.status().isEmpty()) {
      throw Problem.conflict("in-progress", "The first request with this key is still running.")
          .with("Retry-After", "1");
    }
    Response.ResponseBuilder response =
        Response.status(known.status().get()).header("Idempotent-Replayed", "true");
    known.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
    known.etag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
    known.body().ifPresent(body -> response.entity(body).type(MediaType.APPLICATION_JSON));
    return response.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(STARTED) instanceof String key)) {
      return;
    }
    String route = request.getUriInfo().getRequestUri().getPath();
    database.useWorkspace(
        current.workspace(),
        handle -> {
          IdempotencyStore store = handle.attach(IdempotencyStore.class);
          if (response.getStatus() >= 400) {
            store.forget(route, key);
          } else {
            store.finish(
                route,
                key,
                response.getStatus(),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG)),
                isShownOnce()
                    ? Optional.empty()
                    : Optional.ofNullable(response.getEntity()).map(IdempotencyKeys::text));
          }
        });
  }

  private boolean isShownOnce() {
    return resource != null && resource.getResourceMethod().isAnnotationPresent(ShownOnce.class);
  }

  private static String text(Object entity) {
    return entity instanceof String text ? text : Json.write(entity);
  }
}
