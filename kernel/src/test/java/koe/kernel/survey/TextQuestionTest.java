package koe.kernel.survey;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextQuestionTest {

  @Test
  void a_text_is_a_text_with_its_limits() {
    TypeCase.of("{\"type\": \"text\", \"name\": \"q\", \"maxLength\": 3}")
        .takes("\"abc\"", "\"日本語\"")
        .refuses("\"abcd\"", "3", "[\"a\"]", "{\"a\": 1}")
        .reads(List.of(" a "), "\"a\"")
        .reads(List.of("  "), "null");
  }

  @Test
  void numbers_come_as_numbers_and_are_read_from_what_people_type() {
    TypeCase.of(
            "{\"type\": \"text\", \"name\": \"q\", \"inputType\": \"number\", \"min\": 1, \"max\": 10}")
        .takes("1", "9.5")
        .refuses("0", "11", "\"x\"")
        .reads(List.of("7"), "7")
        .reads(List.of("2.50"), "2.5");
  }

  @Test
  void each_kind_of_input_refuses_what_is_none_of_it() {
    input("email").takes("\"a@example.jp\"").refuses("\"a@\"", "\"nobody\"");
    input("url").takes("\"https://example.jp/\"").refuses("\"javascript:alert(1)\"", "\"x\"");
    input("date").takes("\"2026-04-01\"").refuses("\"2026-02-30\"", "\"1.4.2026\"");
    input("time").takes("\"23:59\"").refuses("\"24:00\"");
    input("month").takes("\"2026-04\"").refuses("\"2026-13\"");
    input("datetime-local").takes("\"2026-04-01T12:00\"").refuses("\"noon\"");
    input("tel").takes("\"+81 776 00 0000\"");
  }

  private static TypeCase input(String type) {
    return TypeCase.of("{\"type\": \"text\", \"name\": \"q\", \"inputType\": \"" + type + "\"}");
  }
}
