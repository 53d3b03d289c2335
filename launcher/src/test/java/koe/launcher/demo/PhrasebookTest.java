package koe.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void every_theme_has_something_to_say_in_every_tone(String language) {
    Phrasebook book = new Phrasebook(language);
    List<Tone> tones = List.of(Tone.POSITIVE, Tone.NEGATIVE, Tone.NEUTRAL, Tone.MIXED, Tone.WISH);

    for (String theme : Phrasebook.THEMES) {
      assertThat(tones)
          .as(theme)
          .allSatisfy(tone -> assertThat(book.phrases(theme, tone)).isNotEmpty());
      assertThat(tones.stream().mapToInt(tone -> book.phrases(theme, tone).size()).sum())
          .as(theme)
          .isGreaterThanOrEqualTo(25);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void every_phrase_can_be_said_in_full(String language) {
    Phrasebook book = new Phrasebook(language);
    Dice dice = Dice.thrownFor("test");

    for (String theme : Phrasebook.THEMES) {
      for (Tone tone : Tone.values()) {
        if (!book.phrases(theme, tone).isEmpty()) {
          assertThat(IntStream.range(0, 200).mapToObj(i -> book.say(theme, tone, dice)))
              .noneMatch(said -> said.contains("{") || said.contains("}") || said.isBlank());
        }
      }
    }
  }

  @Test
  void every_theme_of_the_surveys_has_phrases() {
    Set<String> asked =
        Sheet.read("themes.tsv").stream().map(row -> row.get(1)).collect(Collectors.toSet());

    assertThat(Phrasebook.THEMES).containsAll(asked);
    assertThat(Stream.of(SampleSurvey.values()).map(SampleSurvey::template))
        .allSatisfy(
            template ->
                assertThat(Sheet.read("themes.tsv")).anyMatch(row -> row.get(0).equals(template)));
  }

  @Test
  void gaps_within_gaps_are_filled_from_the_inside() {
    Phrase phrase = new Phrase("{{what}|{what}} came");

    assertThat(phrase.say(Dice.thrownFor("test"), Map.of("what", List.of("tea"))))
        .isEqualTo("tea came");
  }

  @Test
  void a_gap_without_words_is_an_error_of_the_phrase_file() {
    Phrase phrase = new Phrase("The {thing} came");

    assertThatThrownBy(() -> phrase.say(Dice.thrownFor("test"), Map.of()))
        .hasMessageContaining("{thing}");
  }
}
