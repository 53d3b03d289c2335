package koe.launcher.database;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who signs in to the database with what. */
public record Passwords(String administrator, Map<Role, String> roles) {

  private static final String ADMINISTRATOR = "postgres.password";

  public Passwords {
    roles = Map.copyOf(roles);
  }

  /** Looks each up by the name of its setting; a public door does not know them all. */
  public static Passwords from(Function<String, Optional<String>> secrets) {
    Map<Role, String> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      secrets.apply(role.passwordKey()).ifPresent(password -> roles.put(role, password));
    }
    return new Passwords(secrets.apply(ADMINISTRATOR).orElse(""), roles);
  }

  /** The names of the settings that hold them. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(ADMINISTRATOR), Arrays.stream(Role.values()).map(Role::passwordKey))
        .toList();
  }

  public String of(Role role) {
    String password = roles.get(role);
    if (password == null) {
      throw new IllegalArgumentException("no password for " + role);
    }
    return password;
  }

  @Override
  public String toString() {
    return "passwords of " + roles.keySet();
  }
}
