package koe.kernel.app;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * What OpenAPI says of a module. The server puts the modules into one document, so each path begins
 * with the root of its module, and they do not hide each other.
 */
public class ApiDescription implements OASFilter {

  static final String VERSION = "3.1.0";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description.setOpenapi(VERSION);
    description.getInfo().setTitle("Koe");
    List<Server> servers = description.getServers();
    String root = root(servers.get(0));
    description.setServers(List.of(servers.get(0).url("/")));
    prefix(description.getPaths(), root);
  }

  private static String root(Server server) {
    String path = URI.create(server.getUrl()).getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void prefix(Paths paths, String root) {
    Map.copyOf(paths.getPathItems())
        .forEach(
            (path, item) -> {
              // two modules have methods of the same name, and an operation's id is unique
              item.getOperations().values().forEach(operation -> operation.setOperationId(null));
              paths.removePathItem(path);
              paths.addPathItem(root + path, item);
            });
  }
}
