package koe.kernel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * JSON in and out. Reading is strict: UTF-8 without a mark, no duplicate keys, nothing behind the
 * value, bounded depth and lengths, no U+0000 and no lone surrogates in texts. Numbers keep every
 * digit.
 */
public final class Json {

  private static final int DEPTH = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .build())
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** The shared mapper, for writing and for trees. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads JSON that Koe itself wrote. */
  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored JSON is damaged", damaged);
    }
  }

  /** Reads JSON that Koe itself wrote into a type. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored JSON is damaged", damaged);
    }
  }

  /**
   * Reads what a stranger sent.
   *
   * @throws MalformedJson if the bytes are not one strict JSON value
   */
  public static JsonNode parse(byte[] body) {
    try {
      JsonNode value = MAPPER.readTree(utf8(body));
      if (value == null || value.isMissingNode()) {
        throw new MalformedJson("", "the body is empty");
      }
      HostileText.check(value);
      return value;
    } catch (JsonProcessingException malformed) {
      throw new MalformedJson("", explanation(malformed));
    }
  }

  private static String utf8(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      if (text.startsWith("\uFEFF")) {
        throw new MalformedJson("", "the body begins with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException wrong) {
      throw new MalformedJson("", "the body is not UTF-8");
    }
  }

  private static String explanation(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    String message = String.valueOf(malformed.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "a key stands twice" + where;
    }
    if (message.contains("nesting depth")) {
      return "the JSON is nested deeper than " + DEPTH + " levels";
    }
    if (message.contains("Trailing token")) {
      return "something follows the JSON value" + where;
    }
    return "this is not JSON" + where;
  }
}
