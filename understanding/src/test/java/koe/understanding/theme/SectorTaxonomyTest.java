package koe.understanding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectorTaxonomyTest {

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
    Path file = PatientsComments.file();
    assumeThat(file).as("The open data is not here: set KOE_SHARED to its folder").exists();
    CompiledTaxonomy health = CompiledTaxonomy.compile(StarterTaxonomy.themes("health"));
    ThemeAgreement.Count count = new ThemeAgreement.Count();
    try (CommentReader reader = new CommentReader()) {
      for (ThemeLearning.Example comment : PatientsComments.read(file)) {
        if (PatientsComments.isHeldOut(comment)) {
          count.add(
              comment.asked(),
              comment.said(),
              health.match(reader.read(comment.text(), Optional.of(Language.ENGLISH))).stream()
                  .map(ThemeMatch::theme)
                  .collect(Collectors.toSet()));
        }
      }
    }
    double f1 = count.agreement().microF1();
    System.out.printf("health taxonomy on patients, rules only: micro-F1 %.3f%n", f1);
    assertThat(f1).isGreaterThan(0.70);
  }
}
