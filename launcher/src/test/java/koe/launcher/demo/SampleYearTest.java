package koe.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleYearTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
  private static final List<Person> PEOPLE = People.all();
  private static final Map<SampleSurvey, List<SampleAnswer>> ANSWERS =
      Stream.of(SampleSurvey.values())
          .collect(Collectors.toMap(survey -> survey, SampleYearTest::answers));

  private static List<SampleAnswer> answers(SampleSurvey survey) {
    return new SampleYear(PEOPLE, LAST_DAY).answers(survey, ShippedTemplates.definition(survey));
  }

  @Test
  void the_same_year_is_told_each_time() {
    List<SampleAnswer> again = answers(SampleSurvey.EFFORT);

    assertThat(again.stream().map(SampleAnswer::toImport))
        .containsExactlyElementsOf(
            made(SampleSurvey.EFFORT).stream().map(SampleAnswer::toImport).toList());
  }

  @Test
  void a_year_has_as_many_answers_as_planned() {
    assertThat(made(SampleSurvey.RELATIONSHIP)).hasSize(2_500);
    assertThat(made(SampleSurvey.SUPPORT)).hasSize(900);
    assertThat(made(SampleSurvey.EFFORT)).hasSize(500);
  }

  @ParameterizedTest
  @EnumSource(SampleSurvey.class)
  void every_answer_is_one_that_the_survey_takes(SampleSurvey survey) {
    var definition = ShippedTemplates.definition(survey);

    assertThat(made(survey))
        .allSatisfy(
            answer ->
                assertThat(
                        definition
                            .interview(answer.answers(), answer.person().language(), CLOCK)
                            .check(true))
                    .isEmpty());
  }

  @Test
  void every_answer_lies_in_the_year() {
    assertThat(all())
        .allSatisfy(
            answer ->
                assertThat(answer.receivedAt().toLocalDate())
                    .isBetween(LAST_DAY.minusDays(364), LAST_DAY));
  }

  @Test
  void six_in_ten_answer_in_japanese() {
    long japanese = all().filter(answer -> answer.person().language().equals("ja")).count();

    assertThat(japanese / 3_900.0).isBetween(0.55, 0.65);
  }

  @Test
  void seven_in_ten_say_why() {
    long reasons =
        made(SampleSurvey.RELATIONSHIP).stream()
            .filter(answer -> has(answer, name -> name.startsWith("reason_")))
            .count();

    assertThat(reasons / 2_500.0).isBetween(0.66, 0.74);
  }

  @Test
  void hardly_any_comment_is_written_twice() {
    assertThat(new HashSet<>(comments("ja"))).hasSizeGreaterThan(2_000);
    assertThat(new HashSet<>(comments("en"))).hasSizeGreaterThan(1_500);
    assertThat(new HashSet<>(comments("ja")).size()).isGreaterThan(comments("ja").size() * 9 / 10);
    assertThat(new HashSet<>(comments("en")).size()).isGreaterThan(comments("en").size() * 9 / 10);
  }

  @Test
  void comments_are_in_the_language_of_their_writer() {
    assertThat(comments("en")).noneMatch(text -> text.matches(".*[\\p{IsHan}\\p{IsKatakana}].*"));
    assertThat(comments("ja")).allMatch(text -> text.matches(".*[\\p{IsHan}\\p{IsHiragana}].*"));
    assertThat(comments("ja")).noneMatch(text -> text.contains("{") || text.contains("|"));
    assertThat(comments("en")).noneMatch(text -> text.contains("{") || text.contains("|"));
  }

  @Test
  void delivery_trouble_shows_in_the_months_and_is_overcome() {
    Map<YearMonth, Double> nps = new TreeMap<>();
    made(SampleSurvey.RELATIONSHIP).stream()
        .collect(Collectors.groupingBy(answer -> YearMonth.from(answer.receivedAt())))
        .forEach((month, answers) -> nps.put(month, nps(answers)));

    assertThat(at(nps, "2026-03")).isLessThan(at(nps, "2026-01") - 20);
    assertThat(at(nps, "2026-05")).isGreaterThan(at(nps, "2026-03") + 20);
    assertThat(at(nps, "2026-06")).isGreaterThan(at(nps, "2025-07"));
  }

  @Test
  void detractors_of_those_weeks_write_about_delivery() {
    List<String> reasons =
        made(SampleSurvey.RELATIONSHIP).stream()
            .filter(answer -> YearMonth.from(answer.receivedAt()).equals(YearMonth.of(2026, 3)))
            .filter(answer -> answer.answers().hasNonNull("reason_detractor"))
            .map(answer -> answer.answers().path("reason_detractor").asText())
            .toList();

    assertThat(reasons.stream().filter(text -> text.matches(DELIVERY)).count())
        .isGreaterThan(reasons.size() / 4);
  }

  @Test
  void the_pro_plan_has_more_promoters_than_the_free_one() {
    Map<String, List<SampleAnswer>> byPlan =
        made(SampleSurvey.RELATIONSHIP).stream()
            .collect(Collectors.groupingBy(answer -> answer.person().plan()));

    assertThat(nps(byPlan.getOrDefault("pro", List.of())))
        .isGreaterThan(nps(byPlan.getOrDefault("free", List.of())) + 10);
  }

  @Test
  void answers_given_now_hold_detractors_with_comments_in_both_languages() {
    List<SampleAnswer> now =
        new SampleYear(PEOPLE, LAST_DAY)
            .answersNow(
                SampleSurvey.RELATIONSHIP,
                ShippedTemplates.definition(SampleSurvey.RELATIONSHIP),
                PEOPLE.subList(0, DemoMail.ANSWERING),
                "email");

    Set<String> languages =
        now.stream()
            .filter(answer -> answer.answers().hasNonNull("reason_detractor"))
            .map(answer -> answer.person().language())
            .collect(Collectors.toSet());
    assertThat(languages).containsExactlyInAnyOrder("ja", "en");
    assertThat(now).allMatch(answer -> has(answer, name -> name.startsWith("reason_")));
  }

  private static final String DELIVERY =
      "(?is).*(配送|配達|届|荷物|箱|追跡|deliver|parcel|shipping|courier|driver|arrived|box).*";

  private static List<SampleAnswer> made(SampleSurvey survey) {
    return ANSWERS.getOrDefault(survey, List.of());
  }

  private static Stream<SampleAnswer> all() {
    return ANSWERS.values().stream().flatMap(List::stream);
  }

  private static double at(Map<YearMonth, Double> nps, String month) {
    return nps.getOrDefault(YearMonth.parse(month), Double.NaN);
  }

  private static double nps(List<SampleAnswer> answers) {
    double sum = 0;
    for (SampleAnswer answer : answers) {
      int score = answer.answers().path("nps").asInt();
      sum += score >= 9 ? 1 : score <= 6 ? -1 : 0;
    }
    return 100 * sum / answers.size();
  }

  private static boolean has(SampleAnswer answer, java.util.function.Predicate<String> name) {
    return answer.answers().properties().stream().anyMatch(one -> name.test(one.getKey()));
  }

  private static List<String> comments(String language) {
    return all()
        .filter(answer -> answer.person().language().equals(language))
        .flatMap(
            answer ->
                StreamSupport.stream(answer.answers().properties().spliterator(), false)
                    .filter(one -> one.getKey().matches("reason_.*|improvement"))
                    .map(Map.Entry::getValue)
                    .map(JsonNode::asText))
        .toList();
  }
}
