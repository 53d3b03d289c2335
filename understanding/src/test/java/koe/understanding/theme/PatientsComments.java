package koe.understanding.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import koe.understanding.theme.ThemeLearning.Example;

/** The patients' comments of the open data, with the themes that readers gave them. */
final class PatientsComments {

  /** Readers' names of themes by the keys of the health taxonomy. */
  static final Map<String, String> THEMES =
      Map.ofEntries(
          Map.entry("care-gratitude", "Positive experience & gratitude"),
          Map.entry("care-manner", "Staff manner & personal attributes"),
          Map.entry("care-timeliness", "Timeliness of care"),
          Map.entry("care-transport", "Transport to/ from services"),
          Map.entry("care-contact", "Contacting services"),
          Map.entry("care-listening", "Staff listening, understanding & involving patients"),
          Map.entry("care-explanation", "Information directly from staff during care"),
          Map.entry("care-informed", "Being kept informed, clarity & consistency of information"),
          Map.entry("care-appointments", "Appointment arrangements"),
          Map.entry("care-triage", "Diagnosis & triage"),
          Map.entry("care-competence", "Competence & training"),
          Map.entry("care-staffing", "Number & deployment of staff"),
          Map.entry("care-cleanliness", "Cleanliness, tidiness & infection control"),
          Map.entry("care-safety", "Feeling safe"));

  private PatientsComments() {}

  static List<Example> read(Path file) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    THEMES.forEach((key, name) -> keys.put(name, key));
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(row -> example(row, keys))
          .toList();
    }
  }

  private static Example example(String[] cells, Map<String, String> keys) {
    Set<String> said =
        Stream.of(cells[5].split("\\|"))
            .filter(keys::containsKey)
            .map(keys::get)
            .collect(Collectors.toSet());
    return new Example(cells[2], THEMES.keySet(), said);
  }

  /** Whether a comment belongs to the half that nothing is tuned or trained on. */
  static boolean isHeldOut(Example comment) {
    CRC32 checksum = new CRC32();
    checksum.update(comment.text().getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % 2 == 1;
  }

  static Path file() {
    String given = System.getProperty("KOE_SHARED", System.getenv().getOrDefault("KOE_SHARED", ""));
    Path shared = given.isEmpty() ? Path.of("..", "..", "shared") : Path.of(given);
    Path data = Files.exists(shared.resolve("data")) ? shared.resolve("data") : shared;
    return data.resolve("en_nhs_fft_neas.tsv");
  }
}
