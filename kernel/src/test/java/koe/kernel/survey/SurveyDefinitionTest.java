package koe.kernel.survey;

import static koe.kernel.survey.Surveys.asking;
import static koe.kernel.survey.Surveys.json;
import static koe.kernel.survey.Surveys.problems;
import static koe.kernel.survey.Surveys.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyDefinitionTest {

  @Test
  void pages_panels_and_questions_are_read_in_order() {
    SurveyDefinition survey =
        survey(
            """
            {"title": {"default": "Visit", "ja": "ご来店"}, "showProgressBar": "top",
             "logoPosition": "right", "pages": [
              {"name": "first", "elements": [
                {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps"},
                {"type": "panel", "name": "more", "visibleIf": "{nps} < 7", "elements": [
                  {"type": "comment", "name": "why", "maxLength": 500}]}]},
              {"questions": [{"type": "boolean", "name": "again"}]}]}
            """);
    assertThat(survey.title().in("ja-JP")).isEqualTo("ご来店");
    assertThat(survey.title().in("fr")).isEqualTo("Visit");
    assertThat(survey.hasProgressBar()).isTrue();
    assertThat(survey.pages()).extracting(Page::name).containsExactly("first", "page2");
    assertThat(survey.questions())
        .extracting(Question::name)
        .containsExactly("nps", "why", "again");
    assertThat(survey.question("why").orElseThrow().head().panels())
        .extracting(Panel::name)
        .containsExactly("first", "more");
    assertThat(survey.metrics()).containsExactly(new MeasuredQuestion("nps", Metric.NPS));
    assertThat(survey.languages()).containsExactly("en", "ja");
  }

  @Test
  void the_language_of_unmarked_texts_is_seen_from_their_letters() {
    assertThat(asking("{'type':'text','name':'q','title':'ご意見'}".replace('\'', '"')).languages())
        .containsExactly("ja");
    assertThat(asking("{'type':'text','name':'q'}".replace('\'', '"')).languages())
        .containsExactly("en");
    assertThat(
            survey("{\"locale\":\"de\",\"elements\":[{\"type\":\"text\",\"name\":\"q\"}]}")
                .languages())
        .containsExactly("de");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type": "signaturepad", "name": "q"}                                  | /elements/0/type
          {"name": "q"}                                                    | /elements/0/type
          {"type": "text"}                                                 | /elements/0/name
          {"type": "text", "name": "  "}                                   | /elements/0/name
          {"type": "text", "name": "a{b}"}                                 | /elements/0/name
          {"type": "text", "name": "q", "visibelIf": "1=1"}                | /elements/0/visibelIf
          {"type": "text", "name": "q", "a/b~c": 1}                        | /elements/0/a~1b~0c
          {"type": "text", "name": "q", "visibleIf": "{a} ="}              | /elements/0/visibleIf
          {"type": "text", "name": "q", "visibleIf": "feeling({a})"}       | /elements/0/visibleIf
          {"type": "text", "name": "q", "visibleIf": 5}                    | /elements/0/visibleIf
          {"type": "text", "name": "q", "isRequired": "yes"}               | /elements/0/isRequired
          {"type": "text", "name": "q", "inputType": "password"}           | /elements/0/inputType
          {"type": "text", "name": "q", "min": 3}                          | /elements/0/min
          {"type": "text", "name": "q", "inputType": "date", "max": "soon"} | /elements/0/max
          {"type": "text", "name": "q", "title": 5.5, "description": []}   | /elements/0/description
          {"type": "text", "name": "q", "title": {"no language": "x"}}     | /elements/0/title
          {"type": "text", "name": "q", "title": {"en": 4}}                | /elements/0/title/en
          {"type": "text", "name": "q", "metric": "nps"}                   | /elements/0/metric
          {"type": "text", "name": "q", "validators": [{"type": "x"}]}     | /elements/0/validators/0/type
          {"type": "text", "name": "q", "validators": [{"type": "regex", "regex": "(?<=a)"}]} | /elements/0/validators/0/regex
          {"type": "text", "name": "q", "validators": [{"type": "regex", "regex": "((a{1,1000}){1,1000}){1,1000}"}]} | /elements/0/validators/0/regex
          {"type": "text", "name": "q", "validators": [{"type": "expression"}]} | /elements/0/validators/0/expression
          {"type": "text", "name": "q", "title": "a\\u0000b"}              | /elements/0/title
          {"type": "text", "name": "q", "title": "a\\ud800b"}              | /elements/0/title
          {"type": "radiogroup", "name": "q"}                              | /elements/0/choices
          {"type": "radiogroup", "name": "q", "choices": []}               | /elements/0/choices
          {"type": "radiogroup", "name": "q", "choices": ["a", "a"]}       | /elements/0/choices/1
          {"type": "radiogroup", "name": "q", "choices": [1, "1"]}         | /elements/0/choices/1
          {"type": "radiogroup", "name": "q", "choices": ["other"], "hasOther": true} | /elements/0/choices/1
          {"type": "radiogroup", "name": "q", "choices": [{"text": "a"}]}  | /elements/0/choices/0/value
          {"type": "radiogroup", "name": "q", "choices": [null]}           | /elements/0/choices/0
          {"type": "radiogroup", "name": "q", "choices": [{"value": 1, "enableIf": "1=1"}]} | /elements/0/choices/0/enableIf
          {"type": "radiogroup", "name": "q", "choices": "a"}              | /elements/0/choices
          {"type": "checkbox", "name": "q", "choices": ["a"], "defaultValue": ["b"]} | /elements/0/defaultValue
          {"type": "checkbox", "name": "q", "choices": ["a"], "choicesOrder": "shuffled"} | /elements/0/choicesOrder
          {"type": "rating", "name": "q", "rateMin": 5, "rateMax": 5}      | /elements/0/rateMax
          {"type": "rating", "name": "q", "rateMax": 2147483647}           | /elements/0/rateMax
          {"type": "rating", "name": "q", "rateMax": 99999999999}          | /elements/0/rateMax
          {"type": "rating", "name": "q", "rateMax": 4.5}                  | /elements/0/rateMax
          {"type": "rating", "name": "q", "rateStep": 0}                   | /elements/0/rateStep
          {"type": "rating", "name": "q", "rateValues": ["good", "good"]}  | /elements/0/rateValues
          {"type": "rating", "name": "q", "rateType": "hearts"}            | /elements/0/rateType
          {"type": "rating", "name": "q", "metric": "nps"}                 | /elements/0/metric
          {"type": "rating", "name": "q", "rateMin": 1, "rateMax": 10, "metric": "nps"} | /elements/0/metric
          {"type": "rating", "name": "q", "rateMax": 7, "metric": "csat"}  | /elements/0/metric
          {"type": "rating", "name": "q", "rateMax": 5, "metric": "ces"}   | /elements/0/metric
          {"type": "rating", "name": "q", "metric": "happiness"}           | /elements/0/metric
          {"type": "rating", "name": "q", "defaultValue": 9}               | /elements/0/defaultValue
          {"type": "boolean", "name": "q", "valueTrue": 1, "valueFalse": 1} | /elements/0/valueTrue
          {"type": "panel", "name": "q", "elements": [{"type": "signaturepad", "name": "a"}]} | /elements/0/elements/0/type
          {"type": "dropdown", "name": "q", "choicesMin": 1, "choicesMax": 20000} | /elements/0/choicesMax
          {"type": "matrix", "name": "q", "columns": [1], "rows": []}      | /elements/0/rows
          {"type": "matrix", "name": "q", "rows": ["a"]}                   | /elements/0/columns
          {"type": "matrix", "name": "q", "columns": [1], "rows": ["a", "a"]} | /elements/0/rows
          {"type": "matrixdropdown", "name": "q", "rows": ["a"]}           | /elements/0/columns
          {"type": "matrixdropdown", "name": "q", "rows": ["a"], "columns": [{"name": "c", "cellType": "hologram"}]} | /elements/0/columns/0/type
          {"type": "matrixdynamic", "name": "q", "columns": [{"name": "c", "cellType": "rating", "metric": "nps"}]} | /elements/0/columns/0/metric
          {"type": "paneldynamic", "name": "q"}                            | /elements/0/templateElements
          {"type": "paneldynamic", "name": "q", "panelCount": 1000, "templateElements": [{"type": "text", "name": "a"}]} | /elements/0/panelCount
          {"type": "paneldynamic", "name": "q", "templateElements": [{"type": "text", "name": "a", "valueName": "b"}]} | /elements/0/templateElements/0/valueName
          {"type": "multipletext", "name": "q"}                            | /elements/0/items
          {"type": "multipletext", "name": "q", "items": [{"name": "a"}, {"name": "a"}]} | /elements/0/items
          {"type": "image", "name": "q", "imageLink": "javascript:alert(1)"} | /elements/0/imageLink
          {"type": "imagepicker", "name": "q", "choices": [{"value": 1, "imageLink": "http://example.org/a.png"}]} | /elements/0/choices/0/imageLink
          {"type": "expression", "name": "q", "expression": "1 +"}         | /elements/0/expression
          {"type": "expression", "name": "q", "currency": "QQQ"}           | /elements/0/currency
          {"type": "text", "name": "q", "setValueIf": "1 = 1"}             | /elements/0/setValueExpression
          {"type": "text", "name": "q", "valueName": "a{b"}                | /elements/0/valueName
          {"type": "radiogroup", "name": "q", "choicesFromQuestion": "nobody"} | /pages
          5                                                                | /elements/0
          """)
  void what_cannot_be_shown_as_meant_is_refused_where_it_stands(String question, String pointer) {
    assertThat(problems("{\"elements\": [" + question + "]}"))
        .extracting(DefinitionProblem::pointer)
        .contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                    | ``
          {}                                                    | ``
          {"pages": []}                                         | ``
          {"pages": {}}                                         | /pages
          {"pages": [{"elements": 5}]}                          | /pages/0/elements
          {"questionsOnPageMode": "inputPerPage"}               | /questionsOnPageMode
          {"navigateToUrl": "javascript:alert(1)"}              | /navigateToUrl
          {"navigateToUrl": "https://{q}.example.org/"}         | /navigateToUrl
          {"navigateToUrlOnCondition": [{"expression": "1=1"}]} | /navigateToUrlOnCondition/0/url
          {"triggers": [{"type": "complete"}]}                  | /triggers/0/expression
          {"triggers": [{"type": "visible", "expression": "1=1"}]} | /triggers/0/type
          {"triggers": [{"type": "setvalue", "expression": "1=1"}]} | /triggers/0/setToName
          {"triggers": [{"type": "skip", "expression": "1=1", "gotoName": "x"}]} | /triggers
          {"locale": "not a language"}                          | /locale
          {"mode": "display"}                                   | /mode
          {"storeOthersAsComment": false}                       | /storeOthersAsComment
          {"completedHtmlOnCondition": [{"html": "x"}]}         | /completedHtmlOnCondition/0/expression
          {"calculatedValues": [{"name": "a", "expression": "{a} + 1"}]} | /calculatedValues/0/expression
          {"calculatedValues": [{"name": "a"}]}                 | /calculatedValues/0/expression
          """)
  void problems_of_the_whole_survey_are_named(String survey, String pointer) {
    assertThat(problems(survey)).extracting(DefinitionProblem::pointer).contains(pointer);
  }

  @Test
  void all_problems_are_named_at_once() {
    assertThat(
            problems(
                """
                {"elements": [{"type": "text", "name": "q", "visibleIf": "{a} ="},
                  {"type": "text", "name": "q"}, {"type": "hologram", "name": "m"}], "widgets": 5}
                """))
        .contains(
            new DefinitionProblem(
                "/elements/0/visibleIf", "Expected a value but found the end at offset 5"),
            new DefinitionProblem("/elements/1/name", "The name 'q' stands twice"),
            new DefinitionProblem(
                "/elements/2/type", "Koe cannot show questions of type 'hologram'"),
            new DefinitionProblem("/widgets", "Koe does not support the property 'widgets' here"));
  }

  @Test
  void calculated_values_that_wait_for_each_other_are_refused() {
    assertThat(
            problems(
                """
                {"elements": [{"type": "text", "name": "q"}], "calculatedValues": [
                  {"name": "a", "expression": "{b} + 1"}, {"name": "b", "expression": "{A} + 1"},
                  {"name": "c", "expression": "{q} + 1"}]}
                """))
        .extracting(DefinitionProblem::pointer)
        .containsExactly("/calculatedValues/0/expression", "/calculatedValues/1/expression");
  }

  @Test
  void html_is_freed_of_scripts_and_keeps_its_marks() {
    SurveyDefinition survey =
        survey(
            """
            {"completedHtml": "<h3>Thanks</h3><script>alert(1)</script><img src=x onerror=alert(1)>",
             "elements": [{"type": "html", "name": "h",
               "html": "<p onclick='x()'>Hi {q}</p><a href='javascript:x()'>y</a>"}]}
            """);
    assertThat(survey.wording().completedHtml().in("en")).isEqualTo("<h3>Thanks</h3>");
    assertThat(((HtmlPassage) survey.questions().get(0)).html().in("en"))
        .isEqualTo("<p>Hi {q}</p>y");
  }

  @Test
  void huge_definitions_are_refused_within_a_second() {
    String bomb = "{\"elements\": [" + nested(200) + "]}";
    String many =
        IntStream.range(0, 5_100)
            .mapToObj(i -> "{\"type\": \"text\", \"name\": \"q" + i + "\"}")
            .collect(Collectors.joining(", ", "{\"elements\": [", "]}"));
    String choices =
        IntStream.range(0, 10_001)
            .mapToObj(String::valueOf)
            .collect(
                Collectors.joining(
                    ", ",
                    "{\"elements\": [{\"type\": \"radiogroup\", \"name\": \"q\", \"choices\": [",
                    "]}]}"));
    String large =
        "{\"elements\": [{\"type\": \"text\", \"name\": \"q\", \"title\": \""
            + "声".repeat(400_000)
            + "\"}]}";
    Assertions.assertTimeout(
        Duration.ofSeconds(4),
        () -> {
          assertThat(problems(bomb)).anyMatch(p -> p.detail().contains("deep"));
          assertThat(problems(many))
              .extracting(DefinitionProblem::pointer)
              .containsExactly("/elements/5000");
          assertThat(problems(choices)).anyMatch(p -> p.pointer().equals("/elements/0/choices"));
          assertThat(problems(large)).anyMatch(p -> p.detail().contains("1 MB"));
        });
  }

  private static String nested(int depth) {
    return "{\"type\": \"panel\", \"name\": \"p\", \"elements\": [".repeat(depth)
        + "{\"type\": \"text\", \"name\": \"q\"}"
        + "]}".repeat(depth);
  }

  @Test
  void names_with_dots_and_quotes_are_good_names() {
    SurveyDefinition survey = asking("{\"type\": \"text\", \"name\": \"a.b\\\"c'd/e~f<g>\"}");
    assertThat(survey.question("a.b\"c'd/e~f<g>")).isPresent();
  }

  @Test
  void scores_and_comments_are_found_by_question() {
    SurveyDefinition survey =
        asking(
            """
            {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps"},
            {"type": "rating", "name": "plain"},
            {"type": "comment", "name": "why"}, {"type": "text", "name": "line"},
            {"type": "text", "name": "mail", "inputType": "email"},
            {"type": "radiogroup", "name": "how", "choices": ["web"], "showOtherItem": true}
            """);
    var answers =
        json(
            """
            {"nps": 9, "plain": 3, "why": "親切でした", "line": "", "mail": "a@example.org",
             "how": "other", "how-Comment": "by phone"}
            """);
    assertThat(survey.scores(answers)).containsExactly(new Score("nps", Metric.NPS, 9));
    assertThat(survey.comments(answers))
        .containsExactly(new WrittenComment("why", "親切でした"), new WrittenComment("how", "by phone"));
  }
}
