package koe.survey.transfer.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Fitting;
import koe.survey.transfer.draft.Warning;
import org.junit.jupiter.api.Test;

class SurveyJsFormatTest {

  private static Draft fitted(String definition) {
    Draft draft = SurveyJsFormat.read(Json.read(definition.replace('\'', '"')));
    SurveyDefinition.parse(Fitting.fit(draft));
    return draft;
  }

  private static JsonNode first(Draft draft) {
    return draft.definition().at("/pages/0/elements/0");
  }

  private static Draft element(String element) {
    return fitted("{'pages':[{'elements':[" + element + ",{'type':'text','name':'last'}]}]}");
  }

  @Test
  void a_definition_that_koe_shows_stays_as_it_is() {
    String definition =
        "{'title':'T','pages':[{'name':'p','elements':[{'type':'rating','name':'r','visibleIf':"
            + "'{a} > 1'},{'type':'panel','name':'g','elements':[{'type':'text','name':'a'}]}]}]}";
    Draft draft = fitted(definition);
    assertThat(draft.definition()).isEqualTo(Json.read(definition.replace('\'', '"')));
    assertThat(draft.warnings().all()).isEmpty();
    assertThat(draft.name()).isEqualTo("T");
  }

  @Test
  void old_names_are_known() {
    Draft draft =
        element(
            "{'type':'radiogroup','name':'q','choices':['1|One','b'],'hasOther':true,"
                + "'hasComment':true}");
    assertThat(first(draft).path("showOtherItem").asBoolean()).isTrue();
    assertThat(first(draft).at("/choices/0/value").asText()).isEqualTo("1");
    assertThat(first(draft).at("/choices/0/text").asText()).isEqualTo("One");
    assertThat(draft.warnings().all()).isEmpty();
  }

  @Test
  void a_property_that_koe_does_not_know_is_left_out_and_told() {
    Draft draft = element("{'type':'text','name':'q','unheardOf':{'a':1}}");
    assertThat(first(draft).has("unheardOf")).isFalse();
    assertThat(draft.warnings().all())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.pointer()).isEqualTo("/pages/0/elements/0/unheardOf");
              assertThat(warning.detail()).contains("{\"a\":1}");
            });
  }

  @Test
  void a_condition_that_cannot_be_read_is_left_out_and_told() {
    Draft draft = element("{'type':'text','name':'q','visibleIf':'{a} ='}");
    assertThat(first(draft).has("visibleIf")).isFalse();
    assertThat(draft.warnings().all())
        .extracting(Warning::pointer)
        .containsExactly("/pages/0/elements/0/visibleIf");
  }

  @Test
  void a_validator_or_a_choice_that_means_nothing_goes_whole() {
    Draft draft =
        element(
            "{'type':'dropdown','name':'q','choices':['a','a',{'text':'b'},'c'],"
                + "'validators':[{'type':'strange','x':1}]}");
    assertThat(first(draft).path("choices")).isEqualTo(Json.read("[\"a\",\"c\"]"));
    assertThat(first(draft).path("validators")).isEmpty();
    assertThat(draft.warnings().all()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_type_of_a_widget_becomes_the_nearest_one() {
    Draft draft = element("{'type':'datepicker','name':'q','title':'When?','isRequired':true}");
    assertThat(first(draft))
        .isEqualTo(
            Json.read(
                "{\"type\":\"text\",\"name\":\"q\",\"title\":\"When?\",\"isRequired\":true,"
                    + "\"inputType\":\"date\"}"));
    assertThat(draft.warnings().all()).hasSize(1);
  }

  @Test
  void a_type_that_cannot_be_asked_becomes_a_note_with_its_text() {
    Draft draft = element("{'type':'hologram','name':'q','title':{'default':'A<b','ja':'あ'}}");
    assertThat(first(draft).path("type").asText()).isEqualTo("html");
    assertThat(first(draft).at("/html/default").asText()).isEqualTo("<p>A&lt;b</p>");
    assertThat(first(draft).at("/html/ja").asText()).isEqualTo("<p>あ</p>");
    assertThat(draft.warnings().all()).hasSize(1);
  }

  @Test
  void names_that_are_missing_or_stand_twice_are_given() {
    Draft draft =
        fitted(
            "{'pages':[{'elements':[{'type':'text'},{'type':'text','name':'a'},"
                + "{'type':'text','name':'a'}]}]}");
    assertThat(draft.definition().findValuesAsText("name")).doesNotHaveDuplicates();
    assertThat(draft.warnings().all()).hasSize(2);
  }

  @Test
  void what_belongs_to_the_survey_or_a_page_and_is_not_known_is_left_out_and_told() {
    Draft draft =
        fitted("{'unheardOf':1,'pages':[{'strange':2,'elements':[{'type':'text','name':'a'}]},3]}");
    assertThat(draft.warnings().all())
        .extracting(Warning::pointer)
        .containsExactlyInAnyOrder("/unheardOf", "/pages/0/strange", "/pages/1");
  }
}
