package koe.survey.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;
import koe.survey.transfer.SurveyImport.Imported;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Fitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveyImportTest {

  private static final String SMALL =
      "{\"title\":\"Stay\",\"elements\":[{\"type\":\"comment\",\"name\":\"why\"}]}";

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Surveys surveys = new Surveys(database, clock);
  private final SurveyImport imports = new SurveyImport(surveys);

  @AfterEach
  void close() {
    database.close();
  }

  private Imported imported(String file, String name) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return imports.run(workspace, Optional.empty(), name, new ByteArrayInputStream(bytes), "test");
  }

  @Test
  void what_is_imported_is_kept_as_a_draft_under_its_title() throws IOException {
    SurveyView survey = surveys.get(workspace, imported(SMALL, "").survey());
    assertThat(survey.name()).isEqualTo("Stay");
    assertThat(survey.status()).isEqualTo("draft");
    assertThat(surveys.get(workspace, imported("\uFEFF" + SMALL, "Mine").survey()).name())
        .isEqualTo("Mine");
  }

  @Test
  void the_kind_of_a_file_is_seen_from_its_beginning() {
    assertThat(kind(" \n<?xml version='1.0'?>")).isEqualTo(Format.LSS);
    assertThat(kind("\uFEFF{\"SurveyEntry\":{}}")).isEqualTo(Format.QSF);
    assertThat(kind("{\"pages\":[]}")).isEqualTo(Format.SURVEYJS);
    assertThat(kind("")).isEqualTo(Format.SURVEYJS);
  }

  private static Format kind(String file) {
    return Format.of(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_damaged_file_is_refused_with_its_place_and_nothing_is_kept() {
    assertThatThrownBy(() -> imported("{\"elements\":\n [,]}", ""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.detail()).contains("line 2");
            });
    assertThatThrownBy(() -> imported("<document><a></document>", ""))
        .hasMessageContaining("line 1");
    assertThat(surveys.list(workspace, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_file_without_a_question_is_refused() {
    assertThatThrownBy(() -> imported("{\"pages\":[]}", "")).hasMessageContaining("asks nothing");
    assertThatThrownBy(() -> imported("[]", "")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> imported("", "")).isInstanceOf(Problem.class);
  }

  @Test
  void more_questions_than_a_survey_may_have_are_refused_and_do_no_harm() {
    ObjectNode definition = Json.object();
    var elements = definition.putArray("elements");
    for (int i = 0; i < 5_000; i++) {
      ObjectNode element = elements.addObject().put("type", "text").put("name", "q" + i);
      element.put("unheardOf", i).put("title", "Question " + i);
    }
    Draft draft =
        SurveyImport.read(Format.SURVEYJS, Json.write(definition).getBytes(StandardCharsets.UTF_8));
    try {
      assertThat(SurveyDefinition.parse(Fitting.fit(draft)).questions()).hasSize(5_000);
    } catch (Problem refused) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.errors().get(0).detail()).contains("questions");
    }
    assertThat(draft.warnings().all()).hasSizeBetween(1_000, 1_001);
  }
}
