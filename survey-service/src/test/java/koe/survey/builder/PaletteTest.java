package koe.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private final JsonNode palette = new Palette().json();

  @Test
  void whatever_is_offered_is_accepted() {
    assertThat(types())
        .contains("rating", "radiogroup", "checkbox", "comment", "text", "panel", "html");
    palette
        .path("types")
        .forEach(type -> assertThat(Palette.isAccepted(type.path("starter"))).isTrue());
  }

  @Test
  void a_type_that_koe_refuses_is_not_accepted() {
    assertThat(Palette.isAccepted(Json.object().put("type", "clock").put("name", "a"))).isFalse();
  }

  @Test
  void a_property_is_offered_with_the_values_that_koe_takes_and_no_others() {
    PaletteProperty property = PaletteProperty.of("rateType:word:labels,stars,hearts");
    assertThat(property.among(value -> !value.asText().equals("hearts")).orElseThrow().options())
        .containsExactly("labels", "stars");
    assertThat(property.among(value -> false)).isEmpty();
  }

  @Test
  void a_metric_comes_with_its_scale_and_a_follow_up_for_every_score() {
    for (JsonNode metric : palette.path("metrics")) {
      ArrayNode elements = Json.mapper().createArrayNode().add(metric.path("question"));
      metric.path("followUps").forEach(elements::add);
      SurveyDefinition survey = SurveyDefinition.parse(Json.object().set("elements", elements));
      assertThat(survey.metrics()).hasSize(1);
      assertThat(survey.metrics().get(0).metric().key()).isEqualTo(metric.path("key").asText());
      assertThat(survey.languages()).containsExactly("en", "ja");
      assertThat(survey.questions()).hasSize(4);
    }
  }

  @Test
  void everything_has_a_name_in_both_languages() {
    for (Language language : Language.values()) {
      Texts.In t = Texts.of("koe.survey.texts").in(language);
      for (JsonNode type : palette.path("types")) {
        assertThat(t.has("builder.type." + type.path("type").asText())).isTrue();
        assertThat(t.has("builder.group." + type.path("group").asText())).isTrue();
        for (JsonNode property : type.path("properties")) {
          assertThat(t.has("builder.property." + property.path("name").asText()))
              .as(property.toString())
              .isTrue();
        }
      }
    }
  }

  private List<String> types() {
    return StreamSupport.stream(palette.path("types").spliterator(), false)
        .map(type -> type.path("type").asText())
        .toList();
  }
}
