package koe.understanding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;
import koe.understanding.theme.ThemeLearning.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ThemeLearningTest {

  private static final CommentReader READER = CommentReader.light();

  /** Its rule finds deliveries; people also call it one when a parcel is only hinted at. */
  private static final CompiledTaxonomy SHOP =
      CompiledTaxonomy.compile(
          List.of(
              new Theme(
                  "delivery",
                  Map.of("en", "Delivery"),
                  Optional.empty(),
                  Map.of("en", List.of("delivery"))),
              new Theme(
                  "price",
                  Map.of("en", "Price"),
                  Optional.empty(),
                  Map.of("en", List.of("price")))));

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void a_theme_is_learned_from_words_that_no_rule_knows() {
    ThemeLearning.Lesson lesson = learn(parcels()).orElseThrow();
    assertThat(lesson.isBetter()).isTrue();
    assertThat(lesson.learned().microF1()).isGreaterThan(0.95);
    assertThat(lesson.model().themes()).contains("delivery");
    assertThat(found(lesson.model(), "The parcel lay in the rain. Nice people."))
        .contains("delivery");
  }

  @Test
  void what_was_learned_is_shown_in_the_sentence_that_says_it() {
    ThemeModel model = learn(parcels()).orElseThrow().model();
    List<ReadSentence> comment =
        READER.read("Nice people here. The parcel lay in the rain.", Optional.of(Language.ENGLISH));
    ThemeMatch match =
        new ThemeFinder(SHOP, List.of(model))
            .find(Language.ENGLISH, comment).stream()
                .filter(one -> one.theme().equals("delivery"))
                .findFirst()
                .orElseThrow();
    assertThat(match.mentions().get(0).sentence()).isEqualTo(1);
  }

  @Test
  void a_theme_with_few_examples_stays_with_its_rule() {
    ThemeModel model = learn(parcels()).orElseThrow().model();
    assertThat(model.themes()).doesNotContain("price");
    assertThat(found(model, "The price is right.")).contains("price");
  }

  @Test
  void nothing_is_learned_from_nothing() {
    assertThat(learn(List.of())).isEmpty();
  }

  @Test
  void rules_that_are_right_already_are_not_bettered() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean delivery = i % 2 == 0;
      examples.add(
          example(
              "Number " + i + (delivery ? " delivery came" : " nothing came"),
              delivery ? Set.of("delivery") : Set.of()));
    }
    assertThat(learn(examples).orElseThrow().isBetter()).isFalse();
  }

  @Test
  void a_kept_model_says_the_same_as_before() {
    ThemeModel model = learn(parcels()).orElseThrow().model();
    ThemeModel kept = ThemeModel.of(model.name(), Language.ENGLISH, model.bytes());
    for (String text : List.of("A parcel in the rain", "Nice people", "The delivery was fine")) {
      assertThat(found(kept, text)).isEqualTo(found(model, text));
    }
  }

  @Test
  void the_model_of_one_language_leaves_comments_of_another_to_the_rules() {
    ThemeModel model = learn(parcels()).orElseThrow().model();
    ThemeFinder finder = new ThemeFinder(SHOP, List.of(model));
    assertThat(finder.model(Language.JAPANESE)).isEmpty();
    assertThat(finder.model(Language.ENGLISH)).contains("test");
    List<ReadSentence> comment = READER.read("parcel", Optional.of(Language.ENGLISH));
    assertThat(finder.find(Language.JAPANESE, comment)).isEmpty();
  }

  /** Trained on the half with even checksums, measured on the other. */
  @Test
  void the_themes_of_patients_are_learned_from_half_of_their_comments() throws IOException {
    Path file = PatientsComments.file();
    assumeThat(file).as("The open data is not here: set KOE_SHARED to its folder").exists();
    CompiledTaxonomy health = CompiledTaxonomy.compile(StarterTaxonomy.themes("health"));
    List<Example> all = PatientsComments.read(file);
    List<Example> half = all.stream().filter(one -> !PatientsComments.isHeldOut(one)).toList();
    try (CommentReader reader = new CommentReader()) {
      ThemeLearning.Lesson lesson =
          new ThemeLearning(reader, health).learn("nhs", Language.ENGLISH, half).orElseThrow();
      ThemeFinder finder = new ThemeFinder(health, List.of(lesson.model()));
      ThemeAgreement.Count count = new ThemeAgreement.Count();
      all.stream()
          .filter(PatientsComments::isHeldOut)
          .forEach(
              one ->
                  count.add(
                      one.asked(),
                      one.said(),
                      keys(
                          finder.find(
                              Language.ENGLISH,
                              reader.read(one.text(), Optional.of(Language.ENGLISH))))));
      System.out.printf(
          "patients' themes: rules on folds %s%nlearned on folds %s%nlearned on the held-out half %s%n",
          lesson.rules(), lesson.learned(), count.agreement());
      assertThat(count.agreement().microF1()).isGreaterThan(0.75);
    }
  }

  private static List<Example> parcels() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(example("My parcel was wet, case " + i, Set.of("delivery")));
      examples.add(example("Nice people and a nice shop, visit " + i, Set.of()));
    }
    return examples;
  }

  private static Example example(String text, Set<String> said) {
    return new Example(text, Set.of("delivery", "price"), said);
  }

  private static Optional<ThemeLearning.Lesson> learn(List<Example> examples) {
    return new ThemeLearning(READER, SHOP).learn("test", Language.ENGLISH, examples);
  }

  private static Set<String> found(ThemeModel model, String text) {
    return keys(
        new ThemeFinder(SHOP, List.of(model))
            .find(Language.ENGLISH, READER.read(text, Optional.of(Language.ENGLISH))));
  }

  private static Set<String> keys(List<ThemeMatch> matches) {
    return matches.stream().map(ThemeMatch::theme).collect(Collectors.toSet());
  }
}
