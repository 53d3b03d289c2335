package koe.survey.announcement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.JsonBody;

/**
 * What an announcement says.
 *
 * @param done what was done, by language; at least in one
 * @param message subject and body by language, in which {@code {done}} stands for what was done
 */
record AnnouncementWords(String channel, ObjectNode done, ObjectNode message) {

  private static final Set<String> CHANNELS = Set.of("email", "sms", "line");
  private static final Texts TEXTS = Texts.of("koe.survey.texts");
  private static final int LONGEST = 2_000;
  private static final String PLACE = "{done}";

  /** What the API takes; words that are not sent are Koe's own. */
  static AnnouncementWords read(JsonBody body) {
    body.only("done", "message", "channel");
    String channel = body.oneOf("channel", CHANNELS).orElse("email");
    ObjectNode done = Json.object();
    Optional<JsonBody> sent = body.inside("done");
    sent.ifPresent(
        words -> {
          words.only("ja", "en");
          for (String language : List.of("ja", "en")) {
            words
                .optionalText(language, LONGEST)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> done.put(language, text));
          }
        });
    if (done.isEmpty()) {
      body.complain("done", "what was done is said in at least one language");
    }
    ObjectNode message = Json.object();
    body.inside("message")
        .ifPresent(
            words -> {
              words.only("ja", "en");
              message.setAll((ObjectNode) words.node());
            });
    body.orRefuse();
    return new AnnouncementWords(channel, done, message.isEmpty() ? usual(done) : message);
  }

  /** Koe's own words in each language in which it is said what was done. */
  private static ObjectNode usual(JsonNode done) {
    ObjectNode message = Json.object();
    done.fieldNames()
        .forEachRemaining(
            tag -> {
              Texts.In t = TEXTS.in(Language.of(tag).orElseThrow());
              message
                  .putObject(tag)
                  .put("subject", t.get("announcement.usual.subject"))
                  .put("body", t.get("announcement.usual.body"));
            });
    return message;
  }

  static Texts.In texts(Language language) {
    return TEXTS.in(language);
  }

  /** The message as it is sent. */
  ObjectNode filled() {
    ObjectNode filled = message.deepCopy();
    message
        .fieldNames()
        .forEachRemaining(
            tag -> {
              JsonNode body = message.path(tag).path("body");
              if (body.isTextual() && filled.get(tag) instanceof ObjectNode words) {
                words.put("body", body.asText().replace(PLACE, plain(doneIn(tag))));
              }
            });
    return filled;
  }

  private String doneIn(String tag) {
    return done.path(tag).asText(done.path(tag.equals("ja") ? "en" : "ja").asText(""));
  }

  /** Braces would be taken for places to fill. */
  private static String plain(String text) {
    return text.replace('{', '｛').replace('}', '｝');
  }
}
