package koe.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveysTest {

  private static final JsonNode NPS =
      Json.read(
          """
          {"pages": [{"elements": [
            {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps",
             "title": {"default": "Recommend?", "ja": "お勧めしますか"}},
            {"type": "comment", "name": "why"}]}]}""");
  private static final JsonNode LONGER =
      Json.read(
          """
          {"pages": [{"elements": [
            {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps"},
            {"type": "comment", "name": "why"}, {"type": "text", "name": "more"}]}]}""");

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Surveys surveys = new Surveys(database, clock);
  private final SurveyVersions versions = new SurveyVersions(database, surveys);

  @AfterEach
  void close() {
    database.close();
  }

  private UUID aSurvey() {
    return surveys.create(workspace, request(NPS), "test");
  }

  private static SurveyRequest request(JsonNode definition) {
    return new SurveyRequest("Survey", Optional.of("shop"), definition);
  }

  @Test
  void a_new_survey_is_a_draft_of_version_one() {
    SurveyView survey = surveys.get(workspace, aSurvey());
    assertThat(survey.version()).isEqualTo(1);
    assertThat(survey.status()).isEqualTo("draft");
    assertThat(survey.metrics()).containsExactly(new SurveyView.Measured("nps", "nps"));
    assertThat(survey.definition()).isEqualTo(NPS);
  }

  @Test
  void editing_a_draft_keeps_its_version_and_editing_a_published_one_makes_the_next() {
    UUID id = aSurvey();
    surveys.change(workspace, id, request(LONGER), null, "test");
    assertThat(surveys.get(workspace, id).version()).isEqualTo(1);
    surveys.publish(workspace, id, "test");
    surveys.change(workspace, id, request(NPS), null, "test");
    SurveyView changed = surveys.get(workspace, id);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.published()).contains(1);
    assertThat(versions.get(workspace, id, 1).definition()).isEqualTo(LONGER);
    assertThat(surveys.definition(workspace, id).question("more")).isPresent();
  }

  @Test
  void a_published_version_cannot_be_overwritten_even_by_the_store() {
    UUID id = aSurvey();
    surveys.publish(workspace, id, "test");
    int written =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .attach(SurveyStore.class)
                    .putVersion(id, 1, LONGER, "test", clock.instant()));
    assertThat(written).isZero();
  }

  @Test
  void publishing_keeps_the_questions_for_those_who_count() {
    UUID id = aSurvey();
    surveys.publish(workspace, id, "test");
    int questions =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery(
                        "select count(*) from survey.question where survey = :id and version = 1")
                    .bind("id", id)
                    .mapTo(int.class)
                    .one());
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void the_second_of_two_editors_is_told() {
    UUID id = aSurvey();
    surveys.change(workspace, id, request(LONGER), "\"1\"", "one");
    assertThatThrownBy(() -> surveys.change(workspace, id, request(NPS), "\"1\"", "two"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
  }

  @Test
  void a_survey_is_closed_reopened_archived_and_listed() {
    UUID id = aSurvey();
    UUID draft = aSurvey();
    surveys.publish(workspace, id, "test");
    surveys.close(workspace, id, "test");
    assertThatThrownBy(() -> surveys.close(workspace, id, "test")).isInstanceOf(Problem.class);
    surveys.reopen(workspace, id, "test");
    assertThat(surveys.list(workspace, Optional.empty(), 10)).hasSize(2);
    surveys.delete(workspace, id, "test");
    surveys.delete(workspace, draft, "test");
    assertThat(surveys.get(workspace, id).status()).isEqualTo("archived");
    assertThat(surveys.list(workspace, Optional.empty(), 10)).isEmpty();
    assertThatThrownBy(() -> surveys.get(workspace, draft))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void another_workspace_does_not_see_it() {
    UUID id = aSurvey();
    UUID other = postgres.workspace(clock);
    assertThatThrownBy(() -> surveys.get(other, id))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void an_earlier_version_becomes_the_draft_again_and_what_is_published_stays() {
    UUID id = aSurvey();
    surveys.publish(workspace, id, "test");
    surveys.change(workspace, id, request(LONGER), "*", "test");
    surveys.publish(workspace, id, "test");
    versions.restore(workspace, id, 1, "hanako");
    SurveyView survey = surveys.get(workspace, id);
    assertThat(survey.version()).isEqualTo(3);
    assertThat(survey.published()).contains(2);
    assertThat(survey.definition()).isEqualTo(NPS);
    assertThat(versions.all(workspace, id))
        .extracting(VersionSummary::version)
        .containsExactly(3, 2, 1);
    assertThat(versions.all(workspace, id).get(0).createdBy()).isEqualTo("hanako");
  }

  @Test
  void what_was_edited_since_it_was_looked_at_is_not_published() {
    UUID id = aSurvey();
    int seen = surveys.get(workspace, id).revision();
    surveys.change(workspace, id, request(LONGER), "*", "test");
    assertThatThrownBy(() -> surveys.publish(workspace, id, "\"" + seen + "\"", "test"))
        .isInstanceOf(Problem.class);
    assertThat(surveys.get(workspace, id).status()).isEqualTo("draft");
  }

  @Test
  void surveys_are_found_by_a_part_of_their_name_or_touchpoint_and_by_status() {
    UUID shop = aSurvey();
    UUID call =
        surveys.create(
            workspace, new SurveyRequest("100% 電話サポート", Optional.of("call"), NPS), "test");
    assertThat(found("サポート", "")).containsExactly(call);
    assertThat(found("SHOP", "")).containsExactly(shop);
    assertThat(found("0%", "")).containsExactly(call);
    assertThat(found("nothing", "")).isEmpty();
    surveys.publish(workspace, call, "test");
    assertThat(found("", "open")).containsExactly(call);
    surveys.delete(workspace, call, "test");
    assertThat(found("", "")).containsExactly(shop);
    assertThat(found("", "archived")).containsExactly(call);
  }

  private List<UUID> found(String text, String status) {
    return surveys.search(workspace, new SurveyFilter(text, status), 10).stream()
        .map(SurveyView::id)
        .toList();
  }
}
