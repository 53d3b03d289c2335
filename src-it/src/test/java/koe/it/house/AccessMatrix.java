package koe.it.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The one table that says who may call what. */
public final class AccessMatrix {

  private AccessMatrix() {}

  /** Every row of the table. */
  public static SortedSet<Route> routes() {
    SortedSet<Route> routes = new TreeSet<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Route route = Route.parse(line);
        if (!routes.add(route)) {
          throw new IllegalStateException("stands twice: " + route);
        }
      }
    }
    return routes;
  }

  private static List<String> lines() {
    try (InputStream file = AccessMatrix.class.getResourceAsStream("/access-matrix.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
