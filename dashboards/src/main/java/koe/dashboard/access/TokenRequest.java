package koe.dashboard.access;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;

/** An API token that is asked for. */
record TokenRequest(String name, List<String> roles, Optional<Instant> expiresAt) {

  static final int LONGEST_NAME = 200;

  static TokenRequest read(JsonBody body) {
    body.only("name", "roles", "expiresAt");
    String name = body.text("name", LONGEST_NAME);
    List<String> roles = body.texts("roles", Role.values().length);
    if (roles.isEmpty()) {
      body.complain("roles", "at least one role is needed");
    }
    for (int i = 0; i < roles.size(); i++) {
      if (Role.of(roles.get(i)).isEmpty()) {
        body.complainAt("/roles/" + i, "there is no such role");
      }
    }
    Optional<Instant> expiresAt = body.moment("expiresAt");
    body.orRefuse();
    return new TokenRequest(name, List.copyOf(new LinkedHashSet<>(roles)), expiresAt);
  }
}
