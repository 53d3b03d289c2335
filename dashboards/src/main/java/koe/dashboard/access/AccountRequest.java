package koe.dashboard.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import koe.kernel.access.Role;

/** An account that an administrator wants to add. */
record AccountRequest(
    String email, String name, String password, List<String> roles, Optional<String> team) {

  static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST = 200;

  AccountRequest {
    email = email.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    roles = List.copyOf(roles);
    team = team.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The key of the text that says what is wrong, if anything is. */
  Optional<String> complaint() {
    if (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > LONGEST) {
      return Optional.of("account.refused.email");
    }
    if (name.isEmpty() || name.length() > LONGEST || team.orElse("").length() > LONGEST) {
      return Optional.of("account.refused.name");
    }
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST) {
      return Optional.of("account.refused.password");
    }
    boolean known = roles.stream().allMatch(role -> Role.of(role).isPresent());
    return roles.isEmpty() || !known ? Optional.of("account.refused.roles") : Optional.empty();
  }
}
