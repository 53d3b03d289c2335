package koe.survey.transfer.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimeSurveyFormatTest {

  private static SurveyFiles list() {
    return SurveyFiles.today()
        .question("11", "L", "Q1", "<p>How was <b>it</b>?</p>", "mandatory", "Y", "other", "Y")
        .answer("11", "A1", "Good")
        .answer("11", "A2", "Bad");
  }

  private static JsonNode json(String json) {
    return Json.read(json.replace('\'', '"'));
  }

  @Test
  void a_list_becomes_radio_buttons_with_its_codes() {
    JsonNode element = list().element("Q1");
    assertThat(element.path("type").asText()).isEqualTo("radiogroup");
    assertThat(element.path("title").asText()).isEqualTo("How was it?");
    assertThat(element.path("isRequired").asBoolean()).isTrue();
    assertThat(element.path("showOtherItem").asBoolean()).isTrue();
    assertThat(element.path("choices"))
        .isEqualTo(json("[{'value':'A1','text':'Good'},{'value':'A2','text':'Bad'}]"));
  }

  @Test
  void both_dialects_make_the_same_survey() {
    JsonNode old =
        SurveyFiles.old()
            .question("11", "M", "Q1", "Which?")
            .subquestion("11", "SQ1", "One")
            .element("Q1");
    assertThat(old.path("title")).isEqualTo(json("{'default':'Which?','ja':'Which?（和）'}"));
    assertThat(old.at("/choices/0/value").asText()).isEqualTo("SQ1");
    assertThat(old.at("/choices/0/text/ja").asText()).isEqualTo("One（和）");
    JsonNode today =
        SurveyFiles.today()
            .question("11", "M", "Q1", "Which?")
            .row("question_l10ns", "qid", "11", "question", "どれ？", "language", "ja")
            .subquestion("11", "SQ1", "One")
            .element("Q1");
    assertThat(today.path("title")).isEqualTo(json("{'default':'Which?','ja':'どれ？'}"));
    assertThat(today.at("/choices/0/value").asText()).isEqualTo("SQ1");
  }

  @Test
  void titles_of_the_survey_are_kept_in_all_languages() {
    JsonNode definition = list().draft().definition();
    assertThat(definition.path("title")).isEqualTo(json("{'default':'Stay','ja':'ご滞在'}"));
    assertThat(definition.path("locale").asText()).isEqualTo("en");
    assertThat(definition.at("/pages/0/title").asText()).isEqualTo("First");
    assertThat(list().draft().name()).isEqualTo("Stay");
  }

  @ParameterizedTest
  @CsvSource({
    "5, rating",
    "L, radiogroup",
    "!, dropdown",
    "O, radiogroup",
    "Y, boolean",
    "G, radiogroup",
    "M, checkbox",
    "S, text",
    "T, comment",
    "U, comment",
    "N, text",
    "D, text",
    "K, multipletext",
    "Q, multipletext",
    "A, matrix",
    "B, matrix",
    "C, matrix",
    "E, matrix",
    "F, matrix",
    "H, matrix",
    "1, matrixdropdown",
    ":, matrixdropdown",
    ";, matrixdropdown",
    "R, ranking",
    "X, html",
    "|, file"
  })
  void every_type_has_its_counterpart_and_can_be_shown(String type, String counterpart) {
    SurveyFiles file =
        SurveyFiles.today()
            .question("11", type, "Q1", "Text")
            .answer("11", "A1", "One")
            .answer("11", "A2", "Two")
            .answer("11", "B1", "Other scale", "scale_id", "1")
            .subquestion("11", "SQ1", "Row")
            .subquestion("11", "X1", "Column", "scale_id", "1")
            .question("12", "S", "Q2", "Next");
    assertThat(file.element("Q1").path("type").asText()).isEqualTo(counterpart);
    SurveyDefinition survey = SurveyDefinition.parse(file.fitted());
    assertThat(survey.questions()).anyMatch(question -> question.name().startsWith("Q1"));
  }

  @Test
  void multiple_choice_with_comments_asks_for_a_comment_on_each_that_is_ticked() {
    JsonNode comment =
        SurveyFiles.today()
            .question("11", "P", "Q1", "Which?")
            .subquestion("11", "SQ1", "One")
            .element("Q1_SQ1comment");
    assertThat(comment.path("visibleIf").asText()).isEqualTo("{Q1} contains 'SQ1'");
  }

  @Test
  void a_hidden_equation_is_a_calculated_value_and_a_visible_one_shows_it() {
    JsonNode definition =
        SurveyFiles.today()
            .question("11", "N", "n", "Number")
            .question("12", "*", "twice", "{n * 2}")
            .attribute("12", "hidden", "1")
            .question("13", "*", "thrice", "{n * 3}")
            .draft()
            .definition();
    assertThat(definition.at("/calculatedValues/0"))
        .isEqualTo(json("{'name':'twice','expression':'{n} * 2','includeIntoResult':true}"));
    assertThat(SurveyFiles.named(definition, "thrice").path("expression").asText())
        .isEqualTo("{n} * 3");
  }

  @Test
  void a_question_for_the_language_is_left_out_and_told() {
    SurveyFiles file = list().question("12", "I", "lang", "Language?");
    assertThat(file.element("lang").isMissingNode()).isTrue();
    assertThat(file.warnings())
        .anyMatch(warning -> warning.pointer().equals("/document/questions/rows/1/type"));
  }

  @Test
  void a_type_that_nobody_knows_becomes_a_note_and_a_warning() {
    SurveyFiles file = list().question("12", "Z", "strange", "What is this?");
    assertThat(SurveyFiles.named(file.fitted(), "strange").path("type").asText()).isEqualTo("html");
    assertThat(file.warnings()).anyMatch(warning -> warning.detail().contains("strange"));
  }

  @Test
  void bounds_lengths_patterns_and_numbers_are_checked_as_before() {
    SurveyFiles file =
        SurveyFiles.today()
            .question("11", "N", "n", "Number")
            .attribute("11", "min_num_value_n", "1")
            .attribute("11", "max_num_value_n", "9.5")
            .attribute("11", "num_value_int_only", "1")
            .question("12", "S", "s", "Code", "preg", "/^[A-Z]{3}$/i")
            .attribute("12", "maximum_chars", "3")
            .question("13", "S", "own", "More")
            .attribute("13", "em_validation_q", "strlen(self) > 2 or is_empty(self)");
    assertThat(file.element("n"))
        .isEqualTo(
            json(
                "{'name':'n','title':'Number','type':'text','inputType':'number','min':1,'max':9.5,"
                    + "'validators':[{'type':'expression','expression':'round({n}) = {n}'}]}"));
    assertThat(file.element("s").at("/validators/0"))
        .isEqualTo(json("{'type':'regex','regex':'^[A-Z]{3}$','caseInsensitive':true}"));
    assertThat(file.element("s").path("maxLength").asInt()).isEqualTo(3);
    assertThat(file.element("own").at("/validators/0/expression").asText())
        .isEqualTo("length({own}) > 2 or {own} empty");
  }

  @Test
  void defaults_are_filled_in() {
    SurveyFiles file =
        list()
            .row("defaultvalues", "qid", "11", "defaultvalue", "A2")
            .question("12", "S", "where", "Where?")
            .row("defaultvalues", "qid", "12", "dvid", "5")
            .row("defaultvalue_l10ns", "dvid", "5", "language", "en", "defaultvalue", "Here");
    assertThat(file.element("Q1").path("defaultValue").asText()).isEqualTo("A2");
    assertThat(file.element("where").path("defaultValue").asText()).isEqualTo("Here");
  }

  @Test
  void a_filter_shows_what_was_chosen_before() {
    JsonNode element =
        SurveyFiles.today()
            .question("11", "M", "Q1", "Which?")
            .subquestion("11", "a", "A")
            .question("12", "R", "Q2", "Rank them")
            .answer("12", "a", "A")
            .attribute("12", "array_filter", "Q1")
            .element("Q2");
    assertThat(element.path("choicesVisibleIf").asText()).isEqualTo("{Q1} contains {item}");
  }

  @Test
  void answers_stand_in_texts_as_they_did() {
    SurveyFiles file =
        list()
            .question("12", "T", "why", "Why {Q1.shown}?")
            .question("13", "X", "end", "<p>Sum {if(Q1 == 'A1', 'x', 'y')}, {TOKEN:FIRSTNAME}</p>");
    assertThat(file.element("why").path("title").asText()).isEqualTo("Why {Q1}?");
    assertThat(file.element("end").path("html").asText()).contains("{text1}", "{TOKEN:FIRSTNAME}");
    assertThat(file.draft().definition().at("/calculatedValues/0/expression").asText())
        .isEqualTo("iif({Q1} = 'A1', 'x', 'y')");
    assertThat(file.warnings()).anyMatch(warning -> warning.detail().contains("TOKEN:FIRSTNAME"));
  }

  @Test
  void scripts_in_texts_are_taken_out_and_told() {
    SurveyFiles file = list().question("12", "X", "x", "<p>Hi</p><script>alert(1)</script>");
    assertThat(file.element("x").path("html").asText()).isEqualTo("<p>Hi</p>");
    assertThat(file.warnings()).anyMatch(warning -> warning.detail().contains("script"));
  }

  @Test
  void attributes_quotas_and_assessments_that_are_not_carried_over_are_told() {
    SurveyFiles file =
        list()
            .attribute("11", "time_limit", "30")
            .attribute("11", "cssclass", "blue")
            .row("quota", "id", "1", "name", "Fifty men");
    assertThat(file.warnings())
        .extracting(Warning::detail)
        .anyMatch(detail -> detail.contains("time_limit = '30'"))
        .anyMatch(detail -> detail.contains("Fifty men"))
        .noneMatch(detail -> detail.contains("cssclass"));
  }

  @Test
  void a_group_with_a_condition_is_a_page_with_it() {
    JsonNode definition =
        list()
            .row("groups", "gid", "2", "group_order", "2", "grelevance", "Q1.NAOK == 'A1'")
            .row("questions", "qid", "20", "gid", "2", "type", "S", "title", "late")
            .draft()
            .definition();
    assertThat(definition.at("/pages/1/visibleIf").asText()).isEqualTo("{Q1} = 'A1'");
  }

  @Test
  void a_damaged_file_is_refused_with_its_line_and_column() {
    assertThatThrownBy(() -> SurveyFiles.read("<document>\n <groups>\n</document>"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.errors().get(0).detail()).contains("line 3, column");
            });
  }

  @Test
  void a_file_that_holds_something_else_is_refused() {
    String group =
        list().xml().replace(">Survey</LimeSurveyDocType>", ">Group</LimeSurveyDocType>");
    assertThatThrownBy(() -> SurveyFiles.read(group)).hasMessageContaining("'Group'");
    assertThatThrownBy(() -> SurveyFiles.read("<html/>")).hasMessageContaining("'html'");
  }

  @Test
  void document_types_and_entities_are_refused() {
    String laughs =
        """
        <!DOCTYPE document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <document><LimeSurveyDocType>&c;&f;</LimeSurveyDocType></document>""";
    assertThatThrownBy(() -> SurveyFiles.read(laughs))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("document type");
    assertThatThrownBy(() -> SurveyFiles.read("<document><a>&b;</a></document>"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void what_is_nested_too_deep_is_refused() {
    String deep = "<document>" + "<a>".repeat(100_000);
    assertThatThrownBy(() -> SurveyFiles.read(deep)).hasMessageContaining("nested");
  }
}
