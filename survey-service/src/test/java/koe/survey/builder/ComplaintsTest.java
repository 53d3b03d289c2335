package koe.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsTest {

  private static final Texts TEXTS = Texts.of("koe.survey.texts");
  private static final Map<String, String> JAPANESE = Complaints.in(TEXTS.in(Language.JAPANESE));

  private static boolean isKnown(String detail) {
    return JAPANESE.keySet().stream().anyMatch(english -> form(english).matcher(detail).matches());
  }

  private static Pattern form(String english) {
    return Pattern.compile(
        Arrays.stream(english.split("\\{\\d}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(.*)")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"elements\": [{\"type\": \"clock\", \"name\": \"a\"}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"inputType\": \"moon\"}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"rateMaks\": 1}]}",
        "{\"elements\": [{\"type\": \"text\"}]}",
        "{\"elements\": [{\"name\": \"a\"}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\"}, {\"type\": \"text\", \"name\": \"a\"}]}",
        "{\"elements\": [{\"type\": \"rating\", \"name\": \"a\", \"metric\": \"joy\"}]}",
        "{\"elements\": [{\"type\": \"rating\", \"name\": \"a\", \"metric\": \"ces\", \"rateMax\": 5}]}",
        "{\"elements\": [{\"type\": \"rating\", \"name\": \"a\", \"metric\": \"csat\", \"rateMax\": 9}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"visibleIf\": \"{b} >\"}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"visibleIf\": \"moon({b})\"}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\", \"validators\": [{\"type\": \"moon\"}]}]}",
        "{\"elements\": [{\"type\": \"text\", \"name\": \"a\"}], \"triggers\": [{\"type\": \"moon\"}]}",
        "{\"elements\": [{\"type\": \"image\", \"name\": \"a\"}]}"
      })
  void what_authors_get_wrong_has_words_in_japanese(String definition) {
    assertThat(PlacedProblem.in(definition))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(isKnown(problem.detail())).as(problem.detail()).isTrue());
  }

  @Test
  void a_page_in_english_says_what_the_api_says() {
    assertThat(Complaints.in(TEXTS.in(Language.ENGLISH))).isEmpty();
  }
}
