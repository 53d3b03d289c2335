package koe.kernel.survey;

import static koe.kernel.survey.Surveys.NOON;
import static koe.kernel.survey.Surveys.json;
import static koe.kernel.survey.Surveys.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in an order of chance that stays the same for each respondent. */
class ShuffleTest {

  private static final String QUESTIONS =
      "\"elements\": [{\"type\": \"text\", \"name\": \"a\"}, {\"type\": \"text\", \"name\": \"b\"},"
          + " {\"type\": \"text\", \"name\": \"c\"}, {\"type\": \"text\", \"name\": \"d\"}]";

  private static List<String> order(SurveyDefinition survey, String respondent, String answers) {
    return survey
        .interview(json(answers), "en", NOON, respondent)
        .pages()
        .get(0)
        .questions()
        .stream()
        .map(QuestionView::name)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"questionsOrder", "questionOrder"})
  void each_respondent_has_one_order_whatever_they_answer(String property) {
    SurveyDefinition survey = survey("{\"" + property + "\": \"random\", " + QUESTIONS + "}");
    Set<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      List<String> first = order(survey, "r" + i, "{}");
      assertThat(order(survey, "r" + i, "{\"a\": \"x\", \"c\": \"y\"}")).isEqualTo(first);
      assertThat(first).containsExactlyInAnyOrder("a", "b", "c", "d");
      orders.add(first);
    }
    assertThat(orders).hasSizeGreaterThan(10);
  }

  @Test
  void a_page_can_be_shuffled_by_itself() {
    SurveyDefinition survey =
        survey("{\"pages\": [{\"questionsOrder\": \"random\", " + QUESTIONS + "}]}");
    Set<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 20; i++) orders.add(order(survey, "r" + i, "{}"));
    assertThat(orders).hasSizeGreaterThan(5);
  }
}
