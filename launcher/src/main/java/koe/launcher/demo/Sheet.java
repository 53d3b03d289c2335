package koe.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A table of words next to the classes: one row a line, cells parted by tabs, # for remarks. */
final class Sheet {

  private Sheet() {}

  static List<List<String>> read(String name) {
    try (InputStream file =
        Optional.ofNullable(Sheet.class.getResourceAsStream(name))
            .orElseThrow(() -> new IllegalStateException("There is no table " + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
