package koe.response.widget;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Open;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.web.JsonBody;
import koe.kernel.web.PagePolicy;
import koe.response.intake.PublicDoor;

/**
 * The frame between a company's page and the survey. It asks here whether the survey may show
 * itself, so that neither cookies nor the page's own connections are needed, and it tells the page
 * how tall the survey is and when it is answered.
 */
@Path("widget")
@Singleton
public class WidgetResource {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors *";
  private static final int LONGEST_USER = 500;
  private static final String SCRIPT = load("frame.js");
  private static final String PAGE = load("frame.html");

  private final Database door;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  WidgetResource(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  private static String load(String name) {
    try (InputStream file = WidgetResource.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @GET
  @Path("frame.js")
  @Produces("text/javascript")
  @Open
  public Response script() {
    return Response.ok(SCRIPT).header("Cache-Control", "public, max-age=300").build();
  }

  @GET
  @Path("{key: [A-Za-z0-9_-]{8,64}}")
  @Produces(MediaType.TEXT_HTML)
  @Open
  public Response frame(@PathParam("key") String key) {
    return Response.ok(PAGE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(PagePolicy.CSP, POLICY)
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  /** Whether the survey may show itself to somebody, who then counts as asked. */
  @POST
  @Path("{key: [A-Za-z0-9_-]{8,64}}/offer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Open
  public Map<String, Boolean> offer(@PathParam("key") String key, byte[] body) {
    JsonBody json = JsonBody.of(body).only("user");
    Optional<byte[]> visitor =
        json.optionalText("user", LONGEST_USER)
            .filter(user -> !user.isBlank())
            .map(user -> Secrets.hash(key + " " + user));
    json.orRefuse();
    double lot = visitor.map(WidgetResource::lot).orElseGet(random::nextDouble);
    boolean show =
        door.atTheGate(
            handle -> handle.attach(OfferStore.class).offer(key, visitor, lot, clock.instant()));
    return Map.of("show", show);
  }

  /** A visitor's place from 0 up to 1, the same every time. */
  private static double lot(byte[] visitor) {
    int bits = (visitor[0] & 0xff) << 16 | (visitor[1] & 0xff) << 8 | (visitor[2] & 0xff);
    return bits / (double) (1 << 24);
  }
}
