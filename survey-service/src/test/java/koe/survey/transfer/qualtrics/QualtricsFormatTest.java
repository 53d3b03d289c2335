package koe.survey.transfer.qualtrics;

import static koe.survey.transfer.qualtrics.QsfFiles.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Fitting;
import koe.survey.transfer.draft.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualtricsFormatTest {

  private static final String TWO = "{'Choices':{'1':{'Display':'One'},'2':{'Display':'Two'}}}";
  private static final String MATRIX =
      "{'SubSelector':'SingleAnswer','Choices':{'1':{'Display':'Room'},'2':{'Display':'Food'}},"
          + "'Answers':{'1':{'Display':'Bad'},'2':{'Display':'Good'}}}";

  private static String logic(String set) {
    return "{'DisplayLogic':{'0':{" + set + ",'Type':'If'},'Type':'BooleanExpression'}}";
  }

  private static String condition(String number, String locator, String operator, String more) {
    return "'"
        + number
        + "':{'LogicType':'Question','LeftOperand':'"
        + locator
        + "','Operator':'"
        + operator
        + "','Type':'Expression'"
        + more
        + "}";
  }

  @Test
  void one_of_several_is_stored_by_its_recode_value_in_the_order_shown() {
    JsonNode element =
        QsfFiles.survey()
            .question(
                "QID1",
                "MC",
                "SAVR",
                "{'QuestionText':'How <b>was</b> it?','DataExportTag':'stay',"
                    + "'Choices':{'1':{'Display':'Bad'},'2':{'Display':'Good'}},"
                    + "'ChoiceOrder':['2',1],'RecodeValues':{'1':'5','2':'A'},"
                    + "'Randomization':{'Type':'All'}}")
            .named("stay");
    assertThat(element)
        .isEqualTo(
            json(
                "{'name':'stay','title':'How was it?','type':'radiogroup',"
                    + "'choices':[{'value':'A','text':'Good'},{'value':5,'text':'Bad'}],"
                    + "'choicesOrder':'random'}"));
  }

  @Test
  void recode_values_that_stand_twice_do_not_tell_choices_apart() {
    JsonNode element =
        QsfFiles.survey()
            .question(
                "QID1",
                "MC",
                "SAVR",
                "{'Choices':{'1':{'Display':'a'},'2':{'Display':'b'}},"
                    + "'RecodeValues':{'1':'5','2':'5'}}")
            .named("Q1");
    assertThat(element.at("/choices/1/value").asInt()).isEqualTo(2);
  }

  @Test
  void nps_becomes_a_rating_that_counts() {
    String choices =
        "{'Choices':[{'Display':'0'},{'Display':'1'}],"
            + "'ColumnLabels':[{'Display':'Not likely'},{'Display':'Very likely'}]}";
    QsfFiles file = QsfFiles.survey().question("QID1", "MC", "NPS", choices);
    assertThat(file.named("Q1"))
        .isEqualTo(
            json(
                "{'name':'Q1','title':'Text of QID1','type':'rating','rateMin':0,'rateMax':10,"
                    + "'metric':'nps','minRateDescription':'Not likely',"
                    + "'maxRateDescription':'Very likely'}"));
    assertThat(SurveyDefinition.parse(file.fitted()).metrics()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MC, SAVR, radiogroup",
    "MC, DL, dropdown",
    "MC, SB, dropdown",
    "MC, MAVR, checkbox",
    "TE, SL, text",
    "TE, ML, comment",
    "TE, ESTB, comment",
    "TE, FORM, multipletext",
    "Matrix, Likert, matrix",
    "Matrix, Bipolar, matrix",
    "Matrix, TE, matrixdropdown",
    "Matrix, MaxDiff, matrix",
    "DB, TB, html",
    "RO, DND, ranking",
    "Slider, HSLIDER, multipletext",
    "CS, VRTL, multipletext",
    "HotSpot, OnOff, checkbox",
    "FileUpload, FileUpload, file",
    "Draw, Signature, signaturepad"
  })
  void every_type_has_its_counterpart_and_can_be_shown(String type, String selector, String as) {
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", type, selector, MATRIX)
            .question("QID2", "TE", "SL", "{}");
    assertThat(file.named("Q1").path("type").asText()).isEqualTo(as);
    SurveyDefinition survey = SurveyDefinition.parse(file.fitted());
    assertThat(survey.questions()).anyMatch(question -> question.name().startsWith("Q1"));
  }

  @ParameterizedTest
  @CsvSource({"Timing", "Meta", "Captcha"})
  void what_asks_nothing_is_left_out_and_told(String type) {
    QsfFiles file =
        QsfFiles.survey().question("QID1", type, "X", "{}").question("QID2", "TE", "SL", "{}");
    assertThat(file.named("Q1").isMissingNode()).isTrue();
    assertThat(file.warnings())
        .anyMatch(warning -> warning.pointer().equals("/SurveyElements/2/Payload/QuestionType"));
  }

  @Test
  void an_unknown_type_becomes_a_note_and_a_warning() {
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "HeatMap", "Image", "{}")
            .question("QID2", "TE", "SL", "{}");
    assertThat(QsfFiles.named(file.fitted(), "Q1").path("type").asText()).isEqualTo("html");
    assertThat(file.warnings()).anyMatch(w -> w.pointer().equals("/SurveyElements/2/Payload"));
  }

  @Test
  void a_side_by_side_is_a_group_of_its_columns() {
    String columns =
        "{'AdditionalQuestions':{'1':"
            + MATRIX.replaceFirst(
                "\\{", "{'QuestionType':'Matrix','Selector':'Likert','QuestionText':'Left',")
            + "}}";
    JsonNode group = QsfFiles.survey().question("QID1", "SBS", "SBSMatrix", columns).named("Q1");
    assertThat(group.path("type").asText()).isEqualTo("panel");
    assertThat(group.at("/elements/0/name").asText()).isEqualTo("Q1#1");
    assertThat(group.at("/elements/0/title").asText()).isEqualTo("Left");
  }

  @Test
  void words_of_ones_own_are_asked_behind_their_choice() {
    JsonNode line =
        QsfFiles.survey()
            .question(
                "QID1", "MC", "MAVR", "{'Choices':{'4':{'Display':'Other:','TextEntry':'true'}}}")
            .named("Q1_4_TEXT");
    assertThat(line.path("title").asText()).isEqualTo("Other:");
    assertThat(line.path("visibleIf").asText()).isEqualTo("{Q1} contains 4");
  }

  @Test
  void translations_stand_beside_the_own_language() {
    QsfFiles file =
        QsfFiles.survey()
            .question(
                "QID1",
                "MC",
                "SAVR",
                "{'QuestionText':'How?','Choices':{'1':{'Display':'Good'}},'Language':"
                    + "{'JA':{'QuestionText':'いかが','Choices':{'1':{'Display':'良い'}}},"
                    + "'PT-BR':{'QuestionText':'Como?'},'ZH-S':{'QuestionText':'如何'}}}");
    assertThat(file.named("Q1").path("title"))
        .isEqualTo(json("{'default':'How?','ja':'いかが','pt-BR':'Como?','zh-Hans':'如何'}"));
    assertThat(file.named("Q1").at("/choices/0/text/ja").asText()).isEqualTo("良い");
    assertThat(file.definition().path("locale").asText()).isEqualTo("en");
  }

  @Test
  void forced_answers_and_checks_are_carried_over() {
    QsfFiles file =
        QsfFiles.survey()
            .question(
                "QID1",
                "TE",
                "SL",
                "{'Validation':{'Settings':{'ForceResponse':'ON','Type':'ContentType',"
                    + "'ContentType':'ValidNumber','ValidNumber':{'Min':'1','Max':'9'}}}}")
            .question(
                "QID2",
                "MC",
                "MAVR",
                TWO.replace(
                    "}}}",
                    "}},'Validation':{'Settings':{'Type':'ChoiceRange','MinChoices':'1','MaxChoices':'2'}}}"))
            .question(
                "QID3",
                "CS",
                "VRTL",
                TWO.replace(
                    "}}}",
                    "}},'Validation':{'Settings':{'Type':'ChoicesTotal','ChoiceTotal':'100'}}}"))
            .question(
                "QID4",
                "TE",
                "ML",
                "{'Validation':{'Settings':{'Type':'CustomValidation','MaxChars':'50'}}}");
    assertThat(file.named("Q1"))
        .isEqualTo(
            json(
                "{'name':'Q1','title':'Text of QID1','type':'text','isRequired':true,"
                    + "'inputType':'number','min':1,'max':9}"));
    assertThat(file.named("Q2").path("maxSelectedChoices").asInt()).isEqualTo(2);
    assertThat(file.named("Q3").at("/validators/0/expression").asText())
        .isEqualTo("sum({Q3.1}, {Q3.2}) = 100");
    assertThat(file.named("Q4").path("maxLength").asInt()).isEqualTo(50);
    assertThat(file.warnings()).anyMatch(w -> w.detail().contains("CustomValidation"));
  }

  @Test
  void display_logic_becomes_a_condition() {
    String both =
        condition("0", "q://QID1/SelectableChoice/2", "Selected", "")
            + ","
            + condition("1", "q://QID2/SelectableChoice/1", "NotSelected", ",'Conjuction':'Or'");
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "MC", "SAVR", TWO)
            .question("QID2", "MC", "MAVR", TWO)
            .question("QID3", "TE", "SL", logic(both));
    assertThat(file.named("Q3").path("visibleIf").asText())
        .isEqualTo("({Q1} = 2 or !({Q2} contains 1))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q://QID1/SelectableChoice/1|Selected||({Q1} = 1)",
        "q://QID2/SelectableChoice/1|Selected||({Q2} contains 1)",
        "q://QID2/SelectedChoicesCount|GreaterThan|1|(length({Q2}) > 1)",
        "q://QID3/SelectableChoice/1/2|Selected||({Q3.1} = 2)",
        "q://QID3/SelectableAnswer/2/1|NotSelected||(!({Q3.2} = 1))",
        "q://QID4/ChoiceTextEntryValue|Contains|bad|({Q4} contains 'bad')",
        "q://QID4/ChoiceTextEntryValue|Empty||({Q4} empty)",
        "q://QID4/ChoiceTextEntryValue|EqualTo|7|({Q4} = 7)",
        "q://QID5/ChoiceNumericEntryValue/2|LessThanOrEqual|50|({Q5.2} <= 50)",
      })
  void each_kind_of_condition_is_understood(
      String locator, String operator, String right, String expected) {
    String more = right == null ? "" : ",'RightOperand':'" + right + "'";
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "MC", "SAVR", TWO)
            .question("QID2", "MC", "MAVR", TWO)
            .question("QID3", "Matrix", "Likert", MATRIX)
            .question("QID4", "TE", "SL", "{}")
            .question("QID5", "Slider", "HSLIDER", TWO)
            .question("QID6", "TE", "SL", logic(condition("0", locator, operator, more)));
    assertThat(file.named("Q6").path("visibleIf").asText()).isEqualTo(expected);
    assertThat(file.warnings()).noneMatch(w -> w.pointer().contains("DisplayLogic"));
  }

  @ParameterizedTest
  @CsvSource({
    "q://QID1/ChoiceDisplayed/1, Displayed", "q://QID9/SelectableChoice/1, Selected",
    "q://QID1/SelectableChoice/9, Selected", "q://QID1/SelectedChoicesRecode, MatchesRegex"
  })
  void what_cannot_be_said_is_asked_always_and_told(String locator, String operator) {
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "MC", "SAVR", TWO)
            .question("QID2", "TE", "SL", logic(condition("0", locator, operator, "")));
    assertThat(file.named("Q2").has("visibleIf")).isFalse();
    assertThat(file.warnings())
        .anyMatch(w -> w.pointer().equals("/SurveyElements/3/Payload/DisplayLogic"));
  }

  @Test
  void a_skip_leaves_out_what_lies_between() {
    QsfFiles file =
        QsfFiles.survey()
            .unasked("QID1", "MC", "SAVR", TWO)
            .inBlock(
                "{'Type':'Question','QuestionID':'QID1','SkipLogic':[{'Locator':"
                    + "'q://QID1/SelectableChoice/1','Condition':'Selected',"
                    + "'SkipToDestination':'QID3'}]}")
            .question("QID2", "TE", "SL", "{}")
            .question("QID3", "TE", "SL", "{}");
    assertThat(file.named("Q2").path("visibleIf").asText()).isEqualTo("!({Q1} = 1)");
    assertThat(file.named("Q3").has("visibleIf")).isFalse();
  }

  @Test
  void a_skip_to_the_end_of_the_survey_leaves_out_all_that_follows() {
    QsfFiles file =
        QsfFiles.survey()
            .unasked("QID1", "MC", "SAVR", TWO)
            .inBlock(
                "{'Type':'Question','QuestionID':'QID1','SkipLogic':{'1':{'Locator':"
                    + "'q://QID1/SelectableChoice/2','Condition':'Selected',"
                    + "'SkipToDestination':'ENDOFSURVEY'}}}")
            .question("QID2", "TE", "SL", "{}")
            .unasked("QID3", "TE", "SL", "{}")
            .block(
                "{'ID':'B2','Type':'Standard','BlockElements':[{'Type':'Question','QuestionID':'QID3'}]}")
            .step("{'Type':'Standard','ID':'B2'}");
    assertThat(file.named("Q2").path("visibleIf").asText()).isEqualTo("!({Q1} = 2)");
    assertThat(file.named("B2").path("visibleIf").asText()).isEqualTo("!({Q1} = 2)");
  }

  @Test
  void a_branch_is_a_condition_on_its_pages_and_an_end_in_it_on_all_that_follows() {
    String branch =
        "{'Type':'Branch','BranchLogic':{'0':{"
            + condition("0", "q://QID1/SelectableChoice/1", "Selected", "")
            + ",'Type':'If'},'Type':'BooleanExpression'},'Flow':[";
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "MC", "SAVR", TWO)
            .unasked("QID2", "TE", "SL", "{}")
            .unasked("QID3", "TE", "SL", "{}")
            .block("{'ID':'B2','BlockElements':[{'Type':'Question','QuestionID':'QID2'}]}")
            .block("{'ID':'B3','BlockElements':[{'Type':'Question','QuestionID':'QID3'}]}")
            .step(branch + "{'Type':'Block','ID':'B2'},{'Type':'EndSurvey'}]}")
            .step("{'Type':'Block','ID':'B3'}");
    assertThat(file.named("B2").path("visibleIf").asText()).isEqualTo("({Q1} = 1)");
    assertThat(file.named("B3").path("visibleIf").asText()).isEqualTo("!(({Q1} = 1))");
    assertThat(SurveyDefinition.parse(file.fitted()).pages()).hasSize(3);
  }

  @Test
  void page_breaks_make_pages_and_embedded_data_calculated_values() {
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "TE", "SL", "{}")
            .inBlock("{'Type':'Page Break'}")
            .question(
                "QID2",
                "TE",
                "SL",
                "{'QuestionText':'${e://Field/shop} ${q://QID1/ChoiceTextEntryValue}'}")
            .step(
                "{'Type':'EmbeddedData','EmbeddedData':[{'Field':'shop','Type':'Custom',"
                    + "'Value':'Kyoto'},{'Field':'id','Type':'Recipient'}]}");
    assertThat(file.definition().path("pages")).hasSize(2);
    assertThat(file.definition().at("/calculatedValues/0"))
        .isEqualTo(
            json("{'name':'shop','expression':'\\u0027Kyoto\\u0027','includeIntoResult':true}"));
    assertThat(file.warnings()).extracting(Warning::detail).anyMatch(d -> d.contains("'id'"));
    assertThat(file.named("Q2").path("title").asText()).contains("{Q1}");
  }

  @Test
  void randomizers_quotas_loops_and_scripts_are_told() {
    QsfFiles file =
        QsfFiles.survey()
            .question("QID1", "TE", "SL", "{'QuestionJS':'alert(1)'}")
            .unasked("QID2", "TE", "SL", "{}")
            .block(
                "{'ID':'B2','Options':{'Looping':'Static'},"
                    + "'BlockElements':[{'Type':'Question','QuestionID':'QID2'}]}")
            .step("{'Type':'BlockRandomizer','SubSet':1,'Flow':[{'Type':'Block','ID':'B2'}]}")
            .step("{'Type':'WebService','URL':'http://example.org'}")
            .element("QO", "{'Name':'Fifty'}");
    assertThat(file.warnings())
        .extracting(Warning::detail)
        .anyMatch(detail -> detail.contains("randomizer"))
        .anyMatch(detail -> detail.contains("WebService"))
        .anyMatch(detail -> detail.contains("Fifty"))
        .anyMatch(detail -> detail.contains("loop"))
        .anyMatch(detail -> detail.contains("script"));
    assertThat(file.definition().path("pages")).hasSize(2);
  }

  @Test
  void a_file_that_is_no_qsf_is_refused() {
    assertThatThrownBy(() -> QualtricsFormat.read(json("{'pages':[]}")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().get(0).pointer()).isEqualTo("/SurveyElements"));
    assertThatThrownBy(() -> fit(json("{'SurveyElements':[]}"))).isInstanceOf(Problem.class);
  }

  private static void fit(JsonNode json) {
    Fitting.fit(QualtricsFormat.read(json));
  }
}
