package koe.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other systems become surveys that can be answered, and nothing in them does harm. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyImportIT {

  private static final String IMPORT = "/surveys/api/v1/surveys/import";

  private static final String LSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>178</DBVersion>
      <groups><rows><row><gid>1</gid><group_name>宿</group_name><group_order>0</group_order>
        <language>ja</language></row></rows></groups>
      <questions><rows>
        <row><qid>5</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>stay</title>
          <question>ご滞在は？</question><question_order>1</question_order><language>ja</language>
          <mandatory>Y</mandatory><relevance>1</relevance></row>
        <row><qid>6</qid><parent_qid>0</parent_qid><gid>1</gid><type>T</type><title>why</title>
          <question>理由</question><question_order>2</question_order><language>ja</language>
          <relevance>((7X1X5.NAOK == "A2"))</relevance></row>
      </rows></questions>
      <answers><rows>
        <row><qid>5</qid><code>A1</code><answer>良い</answer><sortorder>1</sortorder><language>ja</language></row>
        <row><qid>5</qid><code>A2</code><answer>悪い</answer><sortorder>2</sortorder><language>ja</language></row>
      </rows></answers>
      <quota><rows><row><id>1</id><name>五十名</name></row></rows></quota>
      <surveys><rows><row><sid>7</sid><language>ja</language></row></rows></surveys>
      <surveys_languagesettings><rows><row><surveyls_language>ja</surveyls_language>
        <surveyls_title>宿の調査</surveyls_title></row></rows></surveys_languagesettings>
      </document>""";

  private static final String QSF =
      """
      {"SurveyEntry": {"SurveyName": "Stay", "SurveyLanguage": "EN"}, "SurveyElements": [
        {"Element": "BL", "Payload": [{"ID": "B1", "BlockElements": [
          {"Type": "Question", "QuestionID": "QID1"}, {"Type": "Question", "QuestionID": "QID2"}]}]},
        {"Element": "FL", "Payload": {"Flow": [{"Type": "Block", "ID": "B1"}, {"Type": "WebService"}]}},
        {"Element": "SQ", "Payload": {"QuestionID": "QID1", "DataExportTag": "nps",
          "QuestionType": "MC", "Selector": "NPS", "QuestionText": "Recommend?"}},
        {"Element": "SQ", "Payload": {"QuestionID": "QID2", "DataExportTag": "why",
          "QuestionType": "TE", "Selector": "ML", "QuestionText": "Why?"}}]}""";

  private final Workspace workspace;
  private final Http api;

  SurveyImportIT(KoeSystem koe) {
    workspace = koe.workspace("Imports");
    api = workspace.api();
  }

  private Reply send(String format, String type, String file) {
    return api.post(IMPORT + format, type, BodyPublishers.ofString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "?format=lss, application/xml",
    "?format=lss, application/octet-stream",
    "'', text/xml"
  })
  void a_limesurvey_file_becomes_a_draft_with_its_logic(String format, String type) {
    Reply made = send(format, type, LSS).expect(201);
    JsonNode survey = made.json();
    assertThat(made.header("Location").orElse("")).endsWith("/surveys/api/v1/surveys/" + made.id());
    assertThat(survey.path("name").asText()).isEqualTo("宿の調査");
    assertThat(survey.path("status").asText()).isEqualTo("draft");
    assertThat(survey.path("version").asInt()).isEqualTo(1);
    assertThat(survey.path("languages")).isEqualTo(Json.read("[\"ja\"]"));
    assertThat(survey.at("/definition/pages/0/elements/1/visibleIf").asText())
        .isEqualTo("({stay} = 'A2')");
    assertThat(survey.path("warnings")).hasSize(1);
    assertThat(survey.at("/warnings/0/pointer").asText()).isEqualTo("/document/quota");
    assertThat(survey.at("/warnings/0/detail").asText()).contains("五十名");
  }

  @Test
  void a_qsf_can_be_published_and_answered_and_counts() {
    Reply made = send("?format=qsf", "application/json", QSF).expect(201);
    assertThat(made.json().at("/metrics/0/metric").asText()).isEqualTo("nps");
    assertThat(made.json().at("/warnings/0/pointer").asText())
        .isEqualTo("/SurveyElements/1/Payload/Flow/1");
    UUID survey = workspace.surveys().publish(made.id());
    var link = workspace.surveys().link(survey);
    workspace.collector().answer(link, Json.object().put("nps", 9).put("why", "good")).expect(201);
  }

  @Test
  void what_is_exported_is_imported_as_it_was() {
    UUID survey = workspace.surveys().draft("Here", Surveys.npsWithComment());
    String path = "/surveys/api/v1/surveys/" + survey + "/export?format=surveyjs";
    JsonNode exported = api.get(path).expect(200).json();
    JsonNode imported =
        send("?format=surveyjs", "application/json", exported.toString()).expect(201).json();
    assertThat(imported.path("definition")).isEqualTo(Surveys.npsWithComment());
    assertThat(imported.path("warnings")).isEmpty();
    assertThat(imported.path("warnings").isArray()).isTrue();
  }

  @Test
  void a_damaged_file_is_refused_with_its_place() {
    Reply xml = send("?format=lss", "application/xml", LSS.replace("</questions>", "")).expect(422);
    assertThat(xml.type()).startsWith("application/problem+json");
    assertThat(xml.json().at("/errors/0/detail").asText()).contains("line 21, column");
    Reply json = send("?format=qsf", "application/json", QSF.substring(0, 200)).expect(422);
    assertThat(json.json().at("/errors/0/detail").asText()).contains("line 3");
    send("?format=qsf", "application/json", LSS).expect(422);
    send("?format=lss", "application/xml", QSF).expect(422);
    send("?format=surveyjs", "application/json", "").expect(422);
    send("?format=word", "application/json", "{}").expect(400);
  }

  @Test
  void entities_are_not_read() {
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<document>&b;&c;</document>";
    Reply refused = send("?format=lss", "application/xml", laughs).expect(422);
    assertThat(refused.text()).contains("document type").doesNotContain("root:");
  }

  @Test
  void large_files_do_not_bring_koe_down() {
    String padded = LSS.replace("<quota>", "<!-- " + "x".repeat(19 << 20) + " --><quota>");
    send("?format=lss", "application/xml", padded).expect(201);
    send("?format=lss", "application/xml", "x".repeat((20 << 20) + 1)).expect(413);
    String rows = "<row><qid>5</qid><attribute>a</attribute><value>1</value></row>".repeat(310_000);
    String many =
        LSS.replace(
            "<quota>",
            "<question_attributes><rows>" + rows + "</rows></question_attributes><quota>");
    assertThat(send("?format=lss", "application/xml", many).status()).isIn(413, 422);
    send("?format=surveyjs", "application/json", "[".repeat(1 << 20)).expect(422);
    send("?format=lss", "application/xml", "<document>" + "<a>".repeat(1 << 20)).expect(422);
  }

  @Test
  void the_same_key_makes_one_survey() {
    Http keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
    Reply first = keyed.post(IMPORT, "application/xml", BodyPublishers.ofString(LSS)).expect(201);
    Reply again = keyed.post(IMPORT, "application/xml", BodyPublishers.ofString(LSS)).expect(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
    assertThat(again.json().path("warnings")).hasSize(1);
  }
}
