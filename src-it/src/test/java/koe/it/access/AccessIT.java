package koe.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.it.house.AccessMatrix;
import koe.it.house.Route;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls every route as everybody: the table of who may call what is what Koe does. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

  private static final List<String> ROLES =
      List.of("admin", "manager", "agent", "product", "viewer");

  private final KoeSystem koe;
  private final Map<String, Http> callers = new LinkedHashMap<>();

  AccessIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Access");
    ROLES.forEach(role -> callers.put(role, workspace.as(role).api()));
  }

  @Test
  void a_stranger_gets_into_the_open_routes_and_no_others() {
    List<String> wrong = new ArrayList<>();
    for (Route route : AccessMatrix.routes()) {
      Reply reply = call(koe.anyone(), route);
      boolean refused = reply.status() == 401;
      // What is open may still answer that it does not know the password.
      if (refused == route.isOpen() && !route.path().equals("/sign-in")) {
        wrong.add(route + ": " + reply.status());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_role_gets_into_its_routes_and_no_others() {
    List<String> wrong = new ArrayList<>();
    for (Route route : AccessMatrix.routes()) {
      callers.forEach(
          (role, api) -> {
            int status = call(api, route).status();
            if (isWrong(route, role, status)) {
              wrong.add(route + " as " + role + ": " + status);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isWrong(Route route, String role, int status) {
    boolean allowed = route.isOpen() || role.equals("admin") || route.roles().contains(role);
    return status >= 500
        || (allowed ? status == 403 && !isPageOfSession(route) : status != 403)
        || (status == 401 && !route.path().equals("/sign-in"));
  }

  /** Pages of a session and calls that are signed refuse a token whatever its role. */
  private static boolean isPageOfSession(Route route) {
    return route.isOpen() && (!route.path().contains("/api/") || route.path().contains("/hooks/"));
  }

  @Test
  void a_token_that_is_not_known_is_refused_even_where_nobody_needs_one() {
    Http stranger = koe.anyone().as("koe_" + UUID.randomUUID());
    assertThat(call(stranger, Route.parse("GET /sign-in OPEN")).status()).isEqualTo(401);
    assertThat(call(stranger, Route.parse("GET /api/v1/tokens admin")).status()).isEqualTo(401);
  }

  @Test
  void a_token_that_was_revoked_is_refused() {
    Workspace workspace = koe.workspace("Revoked");
    Workspace viewer = workspace.as("viewer");
    viewer.api().get("/api/v1/tasks").expect(200);
    String id =
        workspace
            .api()
            .get("/api/v1/tokens")
            .expect(200)
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asText();
    workspace.api().delete("/api/v1/tokens/" + id).expect(204);
    viewer.api().get("/api/v1/tasks").expect(401);
  }

  /** Ids are random, so that nothing is there to be done: only who may ask is answered. */
  private static Reply call(Http caller, Route route) {
    String path = route.path();
    for (String named : List.of("{metric}", "{step}", "{number}", "{version}", "{name}")) {
      path = path.replace(named, EXAMPLES.getOrDefault(named, "x"));
    }
    path = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    Optional<String> type =
        route.method().equals("GET") || route.method().equals("DELETE")
            ? Optional.empty()
            : Optional.of(typeOf(route));
    return caller.send(
        route.method(),
        path,
        type,
        type.isPresent() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
  }

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "{metric}",
          "nps",
          "{step}",
          "pause",
          "{number}",
          "1",
          "{version}",
          "1",
          "{name}",
          "koe.css");

  private static String typeOf(Route route) {
    if (Set.of("/surveys/builder/check", "/mcp").contains(route.path())) {
      return "application/json";
    }
    if (route.path().equals("/r/imports") || route.path().equals("/surveys/import")) {
      return "multipart/form-data; boundary=none";
    }
    if (route.path().endsWith("/imports") || route.path().endsWith("contacts/import")) {
      return route.path().contains("/api/") ? "text/csv" : "application/x-www-form-urlencoded";
    }
    return route.path().contains("/api/")
        ? "application/json"
        : "application/x-www-form-urlencoded";
  }
}
