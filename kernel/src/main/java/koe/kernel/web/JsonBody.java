package koe.kernel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.json.Pointer;

/**
 * A JSON object that was sent, read field by field. Every complaint is kept with its pointer;
 * {@link #orRefuse} ends the reading with all of them at once.
 */
public final class JsonBody {

  private final JsonNode value;
  private final String pointer;
  private final List<Problem.Detail> complaints;

  private JsonBody(JsonNode value, String pointer, List<Problem.Detail> complaints) {
    this.value = value;
    this.pointer = pointer;
    this.complaints = complaints;
  }

  /** The body of a request; 400 if it is not JSON, 422 if it is no object. */
  public static JsonBody of(byte[] body) {
    return of(Json.parse(body));
  }

  public static JsonBody of(JsonNode value) {
    if (!value.isObject()) {
      throw Problem.invalid("", "a JSON object is expected");
    }
    return new JsonBody(value, "", new ArrayList<>());
  }

  /** Complains about every key that is not among these. */
  public JsonBody only(String... keys) {
    Set<String> known = Set.of(keys);
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        complain(name, "this field is not known here");
      }
    }
    return this;
  }

  public boolean has(String key) {
    return value.hasNonNull(key);
  }

  public JsonNode node() {
    return value;
  }

  public Optional<JsonNode> value(String key) {
    return Optional.ofNullable(value.get(key)).filter(found -> !found.isNull());
  }

  /** A text that must be there and not blank, at most so many characters. */
  public String text(String key, int most) {
    Optional<String> text = optionalText(key, most);
    if (text.isEmpty() || text.get().isBlank()) {
      complainOnce(key, "this field is needed");
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String key, int most) {
    Optional<JsonNode> found = value(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!found.get().isTextual()) {
      complain(key, "a text is expected");
      return Optional.empty();
    }
    if (found.get().textValue().length() > most) {
      complain(key, "at most " + most + " characters are kept");
    }
    return Optional.of(found.get().textValue());
  }

  /** One of these words. */
  public Optional<String> oneOf(String key, Set<String> allowed) {
    Optional<String> text = optionalText(key, 200);
    if (text.isPresent() && !allowed.contains(text.get())) {
      complain(key, "one of " + String.join(", ", allowed.stream().sorted().toList()));
      return Optional.empty();
    }
    return text;
  }

  public OptionalInt integer(String key, int least, int most) {
    Optional<JsonNode> found = value(key);
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    JsonNode number = found.get();
    if (!number.isIntegralNumber()
        || !number.canConvertToInt()
        || number.intValue() < least
        || number.intValue() > most) {
      complain(key, "a whole number from " + least + " to " + most + " is expected");
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.intValue());
  }

  public Optional<Boolean> flag(String key) {
    Optional<JsonNode> found = value(key);
    if (found.isPresent() && !found.get().isBoolean()) {
      complain(key, "true or false is expected");
      return Optional.empty();
    }
    return found.map(JsonNode::booleanValue);
  }

  /** A moment as RFC 3339 with an offset. */
  public Optional<Instant> moment(String key) {
    Optional<String> text = optionalText(key, 40);
    try {
      return text.map(moment -> OffsetDateTime.parse(moment).toInstant());
    } catch (DateTimeException wrong) {
      complain(key, "a time such as 2026-04-01T09:00:00+09:00 is expected");
      return Optional.empty();
    }
  }

  public Optional<UUID> id(String key) {
    Optional<String> text = optionalText(key, 40);
    try {
      return text.map(UUID::fromString);
    } catch (IllegalArgumentException wrong) {
      complain(key, "an id is expected");
      return Optional.empty();
    }
  }

  public Optional<ObjectNode> object(String key) {
    Optional<JsonNode> found = value(key);
    if (found.isPresent() && !found.get().isObject()) {
      complain(key, "an object is expected");
      return Optional.empty();
    }
    return found.map(ObjectNode.class::cast);
  }

  /** An object inside, read with the same list of complaints. */
  public Optional<JsonBody> inside(String key) {
    return object(key).map(inner -> new JsonBody(inner, at(key), complaints));
  }

  /** An object that stands deeper inside, read with the same list of complaints. */
  public JsonBody at(String whole, JsonNode inner) {
    return new JsonBody(inner, whole, complaints);
  }

  public List<String> texts(String key, int most) {
    Optional<JsonNode> found = value(key);
    List<String> texts = new ArrayList<>();
    if (found.isEmpty()) {
      return texts;
    }
    if (!found.get().isArray() || found.get().size() > most) {
      complain(key, "a list of at most " + most + " texts is expected");
      return texts;
    }
    for (int i = 0; i < found.get().size(); i++) {
      JsonNode text = found.get().get(i);
      if (text.isTextual()) {
        texts.add(text.textValue());
      } else {
        complaints.add(new Problem.Detail(at(key) + "/" + i, "a text is expected"));
      }
    }
    return texts;
  }

  public void complain(String key, String detail) {
    complaints.add(new Problem.Detail(key.isEmpty() ? pointer : at(key), detail));
  }

  /** Complains about a place that is told by a pointer of its own, from the root of the body. */
  public void complainAt(String whole, String detail) {
    complaints.add(new Problem.Detail(whole, detail));
  }

  private void complainOnce(String key, String detail) {
    if (complaints.stream().noneMatch(known -> known.pointer().equals(at(key)))) {
      complain(key, detail);
    }
  }

  private String at(String key) {
    return pointer + "/" + Pointer.escape(key);
  }

  /** Refuses the request with 422 and every complaint, if there is one. */
  public void orRefuse() {
    if (!complaints.isEmpty()) {
      throw Problem.invalid(complaints);
    }
  }
}
