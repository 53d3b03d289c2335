package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not exactly an answer is refused; nothing is guessed, rounded or cut. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictJsonIT {

  private final KoeSystem koe;
  private final Workspace workspace;
  private final UUID survey;
  private final Link link;

  StrictJsonIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Strict");
    survey = workspace.surveys().open("厳密", Surveys.npsWithComment());
    link = workspace.surveys().link(survey);
  }

  /** A body with what is wrong about it. */
  record Body(String flaw, byte[] bytes, int status) {

    @Override
    public String toString() {
      return flaw;
    }
  }

  Stream<Body> bodies() {
    return Stream.of(
        nps("a fraction", "9.7", 422),
        nps("a fraction that looks whole", "9.0000000000000000000001", 422),
        nps("a number in quotes", "\"9\"", 422),
        nps("a number that overflows to 9", "4294967305", 422),
        nps("a number that overflows a long to 9", "18446744073709551625", 422),
        nps("an exponent without end", "1e999999999", 422),
        nps("a number below the scale", "-1", 422),
        nps("a number above the scale", "11", 422),
        nps("true", "true", 422),
        nps("a list", "[9]", 422),
        nps("an object", "{\"value\": 9}", 422),
        nps("a leading zero", "09", 400),
        nps("a plus", "+9", 400),
        nps("no number", "NaN", 400),
        nps("infinity", "Infinity", 400),
        nps("a key twice", "3, \"nps\": 9", 400),
        new Body(
            "a key twice outside",
            utf8(body("9").replace("{\"survey", "{\"link\": \"x\", \"survey")),
            400),
        new Body("bytes behind the value", utf8(body("9") + " {}"), 400),
        new Body("a byte behind the value", utf8(body("9") + "x"), 400),
        new Body("a byte order mark", utf8("\uFEFF" + body("9")), 400),
        new Body("UTF-16", body("9").getBytes(StandardCharsets.UTF_16), 400),
        new Body("UTF-16 without a mark", body("9").getBytes(StandardCharsets.UTF_16BE), 400),
        new Body("UTF-32", body("9").getBytes(java.nio.charset.Charset.forName("UTF-32BE")), 400),
        new Body("Latin-1", comment("caf\u00E9").getBytes(StandardCharsets.ISO_8859_1), 400),
        new Body("a comment", utf8("/* 9 */" + body("9")), 400),
        new Body("single quotes", utf8(body("9").replace('"', '\'')), 400),
        new Body("a comma at the end", utf8(body("9").replace("}}", "},}")), 400),
        new Body("U+0000", utf8(comment("a\\u0000b")), 400),
        new Body("a lone surrogate", utf8(comment("a\\ud83db")), 400),
        new Body("33 levels", utf8(deep(33)), 400),
        new Body("100,000 levels", utf8("[".repeat(60_000)), 400),
        new Body("65 KB", utf8(comment("あ".repeat(22_000))), 413),
        new Body(
            "an unknown field", utf8(body("9").replace("{\"survey", "{\"x\": 1, \"survey")), 422),
        new Body("an unknown question", utf8(body("9").replace("\"nps\"", "\"nobody\"")), 422),
        new Body("a list instead of an object", utf8("[1]"), 422),
        new Body("a text instead of an object", utf8("\"nps\""), 422),
        new Body("half of it", utf8(body("9").substring(0, 60)), 400),
        new Body("nothing", new byte[0], 400));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void is_refused_and_leaves_no_row(Body body) {
    long before = responses();
    Reply reply = workspace.collector().send("application/json", body.bytes());
    assertThat(reply.status()).as(reply.text()).isEqualTo(body.status());
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.json().path("status").asInt()).isEqualTo(body.status());
    assertThat(responses()).isEqualTo(before);
  }

  @Test
  void thirty_two_levels_and_whole_numbers_are_read() {
    workspace.collector().send("application/json", utf8(body("9"))).expect(201);
    Reply deep = workspace.collector().send("application/json", utf8(deep(32))).expect(422);
    assertThat(deep.json().path("errors").findValuesAsText("pointer")).contains("/answers/nps");
  }

  @Test
  void a_body_that_is_not_json_by_its_type_is_not_read() {
    workspace.collector().send("text/plain", utf8(body("9"))).expect(415);
    workspace.collector().send("application/xml", utf8("<nps>9</nps>")).expect(415);
  }

  private Body nps(String flaw, String value, int status) {
    return new Body(flaw, utf8(body(value)), status);
  }

  private String body(String nps) {
    return "{\"survey\": \"%s\", \"link\": \"%s\", \"answers\": {\"nps\": %s}}"
        .formatted(link.survey(), link.key(), nps);
  }

  private String comment(String text) {
    return body("9, \"comment\": \"" + text + "\"");
  }

  /** The body is one level, its answers are another. */
  private String deep(int levels) {
    int inside = levels - 2;
    return body("[".repeat(inside) + "]".repeat(inside));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long responses() {
    return koe.rows().count("select count(*) from response.response where survey = ?", survey);
  }
}
