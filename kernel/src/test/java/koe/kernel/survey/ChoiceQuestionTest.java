package koe.kernel.survey;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceQuestionTest {

  @ParameterizedTest
  @ValueSource(strings = {"radiogroup", "dropdown", "buttongroup", "imagepicker"})
  void one_choice_is_one_of_those_offered_by_value(String type) {
    TypeCase.of(
            "{\"type\": \""
                + type
                + "\", \"name\": \"q\", \"choices\": [1, \"two\", {\"value\": \"c\", \"text\":"
                + " {\"en\": \"Car\"}}]}")
        .takes("1", "\"two\"", "\"c\"")
        .refuses("\"1\"", "\"Car\"", "[1]", "2")
        .reads(List.of("1"), "1")
        .reads(List.of("c"), "\"c\"")
        .reads(List.of(""), "null")
        .shows("\"c\"", "Car");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkbox", "tagbox"})
  void several_choices_are_a_list_without_repetition(String type) {
    TypeCase.of(
            "{\"type\": \""
                + type
                + "\", \"name\": \"q\", \"choices\": [\"a\", \"b\", 3], \"showNoneItem\": true,"
                + " \"maxSelectedChoices\": 2}")
        .takes("[\"a\"]", "[\"b\", 3]", "[\"none\"]")
        .refuses("\"a\"", "[\"a\", \"a\"]", "[\"x\"]", "[\"a\", \"b\", 3]", "[\"a\", \"none\"]")
        .reads(List.of("3", "a"), "[3, \"a\"]")
        .reads(List.of(), "null");
  }

  @Test
  void several_pictures_are_a_list() {
    TypeCase.of(
            "{\"type\": \"imagepicker\", \"name\": \"q\", \"multiSelect\": true, \"choices\":"
                + " [{\"value\": \"a\", \"text\": \"Apple\"}, \"b\"]}")
        .takes("[\"a\"]", "[\"a\", \"b\"]")
        .refuses("\"a\"", "[\"c\"]")
        .reads(List.of("b"), "[\"b\"]")
        .shows("[\"a\"]", "Apple");
  }

  @Test
  void other_asks_for_words_of_ones_own() {
    TypeCase.of(
            "{\"type\": \"radiogroup\", \"name\": \"q\", \"choices\": [1], \"showOtherItem\":"
                + " true}")
        .refuses("\"other\"");
  }

  @Test
  void a_ranking_has_each_choice_once() {
    TypeCase.of("{\"type\": \"ranking\", \"name\": \"q\", \"choices\": [\"a\", \"b\", \"c\"]}")
        .takes("[\"b\", \"a\", \"c\"]")
        .refuses("[\"a\", \"a\", \"c\"]", "[\"a\", \"x\", \"c\"]", "\"a\"")
        .reads(
            Map.of("q{a}", List.of("2"), "q{b}", List.of("1"), "q{c}", List.of("3")),
            "[\"b\", \"a\", \"c\"]");
  }

  @Test
  void yes_and_no_are_values_of_the_author() {
    TypeCase.of("{\"type\": \"boolean\", \"name\": \"q\"}")
        .takes("true", "false")
        .refuses("\"true\"", "1")
        .reads(List.of("true"), "true")
        .reads(List.of(), "null");
    TypeCase.of(
            "{\"type\": \"boolean\", \"name\": \"q\", \"valueTrue\": \"Y\", \"valueFalse\": \"N\"}")
        .takes("\"Y\"", "\"N\"")
        .refuses("true")
        .reads(List.of("N"), "\"N\"");
  }
}
