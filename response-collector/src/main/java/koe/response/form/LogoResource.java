package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Open;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.response.intake.PublicDoor;

/** The companies' logos, each under the hash of its bytes. */
@Path("logo/{hash: [0-9a-f]{64}}")
@Singleton
public class LogoResource {

  private final Database door;

  @Inject
  public LogoResource(@PublicDoor Database door) {
    this.door = door;
  }

  @GET
  @Open
  public Response get(@PathParam("hash") String hash) {
    CompanyStore.Logo logo =
        door.atTheGate(handle -> handle.attach(CompanyStore.class).logo(hash))
            .orElseThrow(() -> Problem.notFound("logo", hash));
    return Response.ok(logo.bytes())
        .type(logo.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }
}
