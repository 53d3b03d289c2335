package koe.understanding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectorTaxonomyTest {

  private static final Map<String, String> PATIENTS_THEMES =
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

  static List<String> sectors() {
    return StarterTaxonomy.sectors();
  }

  @ParameterizedTest
  @MethodSource("sectors")
  void every_theme_of_a_trade_compiles_has_both_languages_and_a_known_parent(String sector) {
    List<Theme> themes = StarterTaxonomy.themes(sector);
    Set<String> keys =
        StarterTaxonomy.themes().stream().map(Theme::key).collect(Collectors.toSet());
    for (Theme theme : themes) {
      assertThat(theme.queries().keySet()).contains("ja", "en");
      assertThat(theme.name().keySet()).contains("ja", "en");
      theme.parent().ifPresent(parent -> assertThat(keys).contains(parent));
      assertThat(keys.add(theme.key())).as(theme.key()).isTrue();
    }
    CompiledTaxonomy.compile(themes);
  }

  @Test
  void a_trade_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> StarterTaxonomy.themes("../starter"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** On the half of the patients' comments that the queries were not written with in sight. */
  @Test
  void the_themes_of_patients_are_found_by_rules() throws IOException {
    Path file = folder().resolve("en_nhs_fft_neas.tsv");
    assumeThat(file).as("The open data is not here: set KOE_SHARED to its folder").exists();
    CompiledTaxonomy health = CompiledTaxonomy.compile(StarterTaxonomy.themes("health"));
    int right = 0;
    int found = 0;
    int labelled = 0;
    try (CommentReader reader = new CommentReader()) {
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        if (isHeldOut(cells[2])) {
          Set<String> labels = new HashSet<>(List.of(cells[5].split("\\|")));
          labels.retainAll(PATIENTS_THEMES.values());
          Set<String> matched =
              health.match(reader.read(cells[2], Optional.of(Language.ENGLISH))).stream()
                  .flatMap(
                      match -> Optional.ofNullable(PATIENTS_THEMES.get(match.theme())).stream())
                  .collect(Collectors.toSet());
          found += matched.size();
          labelled += labels.size();
          matched.retainAll(labels);
          right += matched.size();
        }
      }
    }
    double f1 = 2.0 * right / (found + labelled);
    System.out.printf("health taxonomy on patients, rules only: micro-F1 %.3f%n", f1);
    assertThat(f1).isGreaterThan(0.68);
  }

  private static boolean isHeldOut(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % 2 == 1;
  }

  private static Path folder() {
    String given = System.getProperty("KOE_SHARED", System.getenv().getOrDefault("KOE_SHARED", ""));
    Path shared = given.isEmpty() ? Path.of("..", "..", "shared") : Path.of(given);
    Path data = shared.resolve("data");
    return Files.exists(data) ? data : shared;
  }
}
