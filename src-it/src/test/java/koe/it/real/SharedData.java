package koe.it.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that lie beside the project and are not part of it. */
final class SharedData {

  private SharedData() {}

  /** A file of the shared folder; without it the test is skipped. */
  static Path file(String name) {
    String given = System.getProperty("KOE_SHARED", System.getenv("KOE_SHARED"));
    Path file = Path.of(given == null ? "../../shared" : given).resolve("data").resolve(name);
    assumeTrue(
        Files.exists(file),
        "SKIPPED: the shared data are not at hand (" + name + "); set KOE_SHARED to their folder");
    return file;
  }

  /** The rows of a table with tabs, by heading, counted without any code of Koe. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> headings = Arrays.asList(lines.get(0).split("\t", -1));
    return lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> row(headings, line.split("\t", -1)))
        .toList();
  }

  private static Map<String, String> row(List<String> headings, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      row.put(headings.get(i), cells[i]);
    }
    return row;
  }

  /** A cell that must be there. */
  static String cell(Map<String, String> row, String heading) {
    return row.getOrDefault(heading, "");
  }
}
