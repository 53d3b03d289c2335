package koe.kernel.openapi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * What OpenAPI says of a module. The server finds the calls; {@link CallWords} says what they are
 * for. The server puts the modules into one document, so each path begins with the root of its
 * module, and they do not hide each other. Pages are no calls and are left out.
 */
public class ApiDescription implements OASFilter {

  private static final String VERSION = "3.1.0";
  static final String TOKEN = "token";

  /** A path's parameter with a pattern, which OpenAPI does not know. */
  private static final String PATTERN = "\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description.setOpenapi(VERSION);
    description.getInfo().title("Koe").description("Surveys, answers, comments, figures, tasks.");
    List<Server> servers = description.getServers();
    String root = root(servers.get(0));
    description.setServers(List.of(servers.get(0).url("/").description("This Koe")));
    describe(description.getPaths(), root, CallWords.ofThisModule());
    addCommon(description);
  }

  private static String root(Server server) {
    String path = URI.create(server.getUrl()).getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void describe(Paths paths, String root, CallWords words) {
    Map.copyOf(paths.getPathItems())
        .forEach(
            (path, item) -> {
              paths.removePathItem(path);
              String plain = path.replaceAll(PATTERN, "{$1}");
              if (plain.startsWith("/api/") || words.know(plain)) {
                paths.addPathItem(root + plain, described(root, plain, item, words));
              }
            });
  }

  private static PathItem described(String root, String path, PathItem item, CallWords words) {
    boolean tagged = item.getOperations().values().stream().anyMatch(CallDescription::asksForTag);
    item.getOperations()
        .forEach(
            (method, operation) ->
                new CallDescription(method.name(), root, path, words.of(method.name(), path))
                    .write(operation, tagged));
    return item;
  }

  private static void addCommon(OpenAPI description) {
    Components components = description.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      description.setComponents(components);
    }
    components.addSchema(ProblemSchema.NAME, ProblemSchema.create());
    components.addSecurityScheme(
        TOKEN,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("An API token, made under Settings or with POST /api/v1/tokens."));
  }
}
