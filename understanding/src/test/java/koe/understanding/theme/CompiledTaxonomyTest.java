package koe.understanding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.understanding.language.CommentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledTaxonomyTest {

  private static final CompiledTaxonomy STARTER =
      CompiledTaxonomy.compile(StarterTaxonomy.themes());

  private static final CommentReader READER = new CommentReader();

  private static Theme theme(String language, String... queries) {
    Map<String, List<String>> byLanguage = Map.of(language, List.of(queries));
    return new Theme("test", Map.of("en", "Test"), Optional.empty(), byLanguage);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "themes.tsv", delimiter = '\t', numLinesToSkip = 1)
  void the_starter_taxonomy_knows_what_customers_speak_of(String comment, String expected) {
    List<String> found =
        STARTER.match(READER.read(comment, Optional.empty())).stream()
            .map(ThemeMatch::theme)
            .toList();
    assertThat(found).containsAll(Arrays.asList(expected.split("\\|")));
  }

  @Test
  void a_mention_says_where_it_stands() {
    String comment = "朝食は良い。<b>駐車場</b>が狭い";
    CompiledTaxonomy taxonomy = CompiledTaxonomy.compile(List.of(theme("ja", "\"駐車場 狭い\"~2")));
    Mention mention =
        taxonomy.match(READER.read(comment, Optional.empty())).get(0).mentions().get(0);
    assertThat(comment.substring(mention.start(), mention.end())).isEqualTo("駐車場</b>が狭い");
    assertThat(mention.sentence()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"open",
        "(a OR",
        "*:*",
        "-late",
        "NOT late",
        "title:late",
        "[a TO b]",
        "",
        "   ",
        "!!!",
        "AND",
        "late AND",
        "/[/",
        "title:lat*",
        "title:\"a b\"",
        "late~5~",
        "((((((((((",
        "*"
      })
  void a_query_that_cannot_be_used_is_refused_with_its_place(String query) {
    assertThatThrownBy(() -> CompiledTaxonomy.compile(List.of(theme("en", "late", query))))
        .isInstanceOfSatisfying(
            InvalidQueryException.class,
            e -> {
              assertThat(e.theme()).isEqualTo("test");
              assertThat(e.language()).isEqualTo("en");
              assertThat(e.index()).isEqualTo(1);
              assertThat(e).message().isNotBlank();
            });
  }

  @Test
  void a_query_nested_beyond_reason_is_refused() {
    String deep = "(".repeat(900) + "a" + ")".repeat(900);
    String many = "a ".repeat(990);
    assertThat(CompiledTaxonomy.compile(List.of(theme("en", many))).themes()).hasSize(1);
    assertThatThrownBy(() -> CompiledTaxonomy.compile(List.of(theme("en", deep.repeat(3)))))
        .isInstanceOf(InvalidQueryException.class);
  }

  @Test
  void a_language_without_themes_is_refused() {
    assertThatThrownBy(() -> CompiledTaxonomy.compile(List.of(theme("fr", "retard"))))
        .isInstanceOf(InvalidQueryException.class);
  }

  @Test
  void every_starter_theme_speaks_both_languages() {
    assertThat(STARTER.themes()).hasSize(22);
    assertThat(STARTER.themes())
        .allSatisfy(
            theme -> {
              assertThat(theme.name()).containsKeys("ja", "en");
              assertThat(theme.queries()).containsKeys("ja", "en");
            });
  }
}
