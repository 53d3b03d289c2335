package koe.kernel.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import koe.kernel.access.Open;
import koe.kernel.web.Problem;

/** Style sheets and scripts of the pages, by name and version. */
@Path("assets/{version}/{name}")
@Singleton
public class Assets {

  /** Changes with every build, so that browsers may keep what they have. */
  public static final String VERSION = AssetVersion.ofBuild();

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  /** Where a page finds an asset, whatever module it belongs to. */
  public static String url(String name) {
    return "/assets/" + VERSION + "/" + name;
  }

  @GET
  @Open
  public Response get(@PathParam("version") String version, @PathParam("name") String name)
      throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9-]+(\\.min)?\\.[a-z]+")) {
      throw Problem.notFound("asset", name);
    }
    try (InputStream found = open(name)) {
      if (found == null) {
        throw Problem.notFound("asset", name);
      }
      return Response.ok(found.readAllBytes())
          .type(type + ";charset=UTF-8")
          .header("Cache-Control", "public, max-age=31536000, immutable")
          .build();
    }
  }

  private static @org.jspecify.annotations.Nullable InputStream open(String name) {
    InputStream own = Assets.class.getResourceAsStream("/koe/kernel/assets/" + name);
    return own != null ? own : AssetVersion.ofLibrary(name);
  }
}
