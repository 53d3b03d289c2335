package koe.it.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A route and the roles that may call it; an administrator may call every one.
 *
 * @param path from the root of the server, with its parameters in braces
 * @param roles words of roles in alphabetical order; none if anybody may call it
 */
public record Route(String method, String path, Set<String> roles) implements Comparable<Route> {

  private static final String OPEN = "OPEN";

  public Route {
    roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /** Reads {@code GET /path role,role} or {@code GET /path OPEN}. */
  public static Route parse(String line) {
    String[] parts = line.strip().split("\\s+");
    if (parts.length != 3) {
      throw new IllegalArgumentException("not METHOD PATH ROLES: " + line);
    }
    return new Route(
        parts[0],
        parts[1],
        parts[2].equals(OPEN) ? Set.of() : Set.copyOf(List.of(parts[2].split(","))));
  }

  public boolean isOpen() {
    return roles.isEmpty();
  }

  @Override
  public int compareTo(Route other) {
    int byPath = path.compareTo(other.path);
    int byMethod = byPath == 0 ? method.compareTo(other.method) : byPath;
    return byMethod == 0 ? toString().compareTo(other.toString()) : byMethod;
  }

  @Override
  public String toString() {
    return method + " " + path + " " + (isOpen() ? OPEN : String.join(",", roles));
  }
}
