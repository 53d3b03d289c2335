package koe.survey.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import koe.kernel.survey.Choice;
import koe.kernel.survey.Interview;
import koe.kernel.survey.LocalizedText;
import koe.kernel.survey.MeasuredQuestion;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relationship-nps",
        "transactional-nps",
        "csat-support",
        "ces",
        "product-feedback",
        "onboarding",
        "store-visit",
        "online-order",
        "cancellation",
        "event"
      })
  void a_template_asks_in_both_languages_and_follows_up_on_every_score(String id)
      throws IOException {
    JsonNode template = template(id);
    assertThat(template.path("id").asText()).isEqualTo(id);
    assertThat(template.at("/name/ja").asText()).isNotBlank();
    assertThat(template.at("/name/en").asText()).isNotBlank();
    assertThat(template.at("/description/ja").asText()).isNotBlank();
    assertThat(template.at("/description/en").asText()).isNotBlank();

    SurveyDefinition survey = SurveyDefinition.parse(template.path("definition"));
    assertThat(survey.languages()).containsExactly("en", "ja");
    assertThat(survey.questions())
        .allSatisfy(question -> assertThat(isWrittenInBoth(question.title())).isTrue());
    assertThat(survey.question("improvement")).isPresent();
    assertThat(survey.metrics()).hasSize(1);
    survey.metrics().forEach(measured -> everyScoreIsFollowedUp(survey, measured));
  }

  private static void everyScoreIsFollowedUp(SurveyDefinition survey, MeasuredQuestion measured) {
    RatingQuestion rating = (RatingQuestion) survey.question(measured.question()).orElseThrow();
    List<String> followUps =
        rating.scale().stream().map(choice -> followUp(survey, measured, choice)).toList();
    assertThat(followUps.stream().distinct().count()).isEqualTo(3);
  }

  private static String followUp(SurveyDefinition survey, MeasuredQuestion measured, Choice score) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    answers.set(measured.question(), score.value());
    List<String> asked =
        Interview.of(survey, answers, "ja", CLOCK).pages().stream()
            .flatMap(page -> page.visibleQuestions().stream())
            .map(QuestionView::name)
            .filter(name -> name.startsWith("reason_"))
            .toList();
    assertThat(asked).hasSize(1);
    return asked.get(0);
  }

  private static boolean isWrittenInBoth(LocalizedText text) {
    return Stream.of("default", "ja").allMatch(text.texts()::containsKey);
  }

  private static JsonNode template(String id) throws IOException {
    String path = "/koe/survey/template/" + id + ".json";
    try (InputStream json =
        Objects.requireNonNull(TemplatesTest.class.getResourceAsStream(path), path)) {
      return JSON.readTree(json);
    }
  }
}
