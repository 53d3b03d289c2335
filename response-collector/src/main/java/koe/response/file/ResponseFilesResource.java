package koe.response.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Files of a response, for staff: to be saved, never to be opened by the browser as a page. */
@Path("api/v1/responses/{response}/files/{file}")
@Singleton
public class ResponseFilesResource {

  private final Database database;
  private final CurrentCaller current;

  @Inject
  public ResponseFilesResource(Database database, CurrentCaller current) {
    this.database = database;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response get(@PathParam("response") String response, @PathParam("file") String file) {
    UUID workspace = current.workspace();
    UUID of = Paging.pathId("response", response);
    UUID id = Paging.pathId("file", file);
    FileStore.Titled found =
        database
            .inWorkspace(workspace, handle -> handle.attach(FileStore.class).of(of, id))
            .orElseThrow(() -> Problem.notFound("file", file));
    return Response.ok((StreamingOutput) out -> write(workspace, id, out))
        .type(found.type())
        .header("Content-Length", found.size())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(found.name()))
        .header(PagePolicy.CSP, "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Each part is read by itself, so that a slow reader holds no connection. */
  private void write(UUID workspace, UUID file, OutputStream out) throws IOException {
    for (int number = 0; ; number++) {
      int next = number;
      Optional<byte[]> part =
          database.inWorkspace(
              workspace, handle -> handle.attach(FileStore.class).part(file, next));
      if (part.isEmpty()) {
        return;
      }
      out.write(part.get());
    }
  }
}
