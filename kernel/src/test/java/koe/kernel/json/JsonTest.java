package koe.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "{}x",
        "\uFEFF{}",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"\\udc00\":1}",
        "{\"a\":NaN}",
        "{'a':1}",
        "[1,]"
      })
  void what_is_not_strict_json_is_refused(String text) {
    assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void other_encodings_and_broken_utf8_are_refused() {
    assertThatThrownBy(() -> Json.parse("{}".getBytes(Charset.forName("UTF-16"))))
        .isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void a_pointer_leads_to_the_hostile_text() {
    assertThatThrownBy(
            () -> Json.parse("{\"a/b\":[{\"c\":\"\\ud800\"}]}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            MalformedJson.class, refused -> assertThat(refused.pointer()).isEqualTo("/a~1b/0/c"));
  }

  @Test
  void numbers_and_texts_come_back_digit_by_digit() {
    String json = "{\"n\":1.10,\"big\":4294967305,\"t\":\"👩‍👩‍👧‍👦 が゛ ＡＢＣ עברית\"}";
    assertThat(Json.write(Json.parse(json.getBytes(StandardCharsets.UTF_8)))).isEqualTo(json);
  }

  @Test
  void deep_nesting_is_refused() {
    String deep = "[".repeat(200) + "]".repeat(200);
    assertThatThrownBy(() -> Json.parse(deep.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }
}
