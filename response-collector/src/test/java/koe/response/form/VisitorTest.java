package koe.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.api.Test;

class VisitorTest {

  private static final SurveyDefinition THREE_LANGUAGES =
      SurveyDefinition.parse(
          Json.read(
              """
              {"elements": [{"type": "comment", "name": "why",
                "title": {"ja": "理由", "en": "Why?", "fr": "Pourquoi ?"}}]}"""));

  private static Visitor visitor(String asked, String chosen, String accepted) {
    return new Visitor("token", "/r/token", given(asked), given(chosen), accepted, "'none'");
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(tag -> !tag.isEmpty());
  }

  @Test
  void the_address_comes_before_the_page_the_invitation_and_the_browser() {
    Optional<String> invited = Optional.of("ja");
    assertThat(visitor("fr", "en", "en").language(THREE_LANGUAGES, invited)).isEqualTo("fr");
    assertThat(visitor("", "en", "fr").language(THREE_LANGUAGES, invited)).isEqualTo("en");
    assertThat(visitor("", "", "fr").language(THREE_LANGUAGES, invited)).isEqualTo("ja");
    assertThat(visitor("", "", "fr;q=0.9,en;q=0.1").language(THREE_LANGUAGES, Optional.empty()))
        .isEqualTo("fr");
  }

  @Test
  void a_language_that_the_survey_does_not_have_is_passed_over() {
    assertThat(visitor("de", "", "en-GB").language(THREE_LANGUAGES, Optional.of("zh")))
        .isEqualTo("en");
    assertThat(THREE_LANGUAGES.languages())
        .contains(visitor("", "", ";;broken;q=x").language(THREE_LANGUAGES, Optional.empty()));
  }

  @Test
  void pages_without_a_survey_follow_the_same_order() {
    assertThat(visitor("en", "", "ja").texts(Optional.of("ja")).tag()).isEqualTo("en");
    assertThat(visitor("", "", "en").texts(Optional.of("ja")).tag()).isEqualTo("ja");
    assertThat(visitor("", "", "ja-JP").texts(Optional.empty()).tag()).isEqualTo("ja");
    assertThat(visitor("xx", "", "").texts(Optional.empty()).tag()).isEqualTo("en");
  }
}
