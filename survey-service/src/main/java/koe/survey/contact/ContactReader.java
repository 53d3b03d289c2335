package koe.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/** Reads contacts from JSON and from rows of a table; what is wrong is told field by field. */
final class ContactReader {

  private static final List<String> CHANNELS = List.of("email", "sms", "line");
  private static final int LONGEST = 500;
  private static final int MOST_ATTRIBUTES = 200;

  private ContactReader() {}

  static ContactEntry read(String externalId, JsonBody body) {
    body.only(
        "externalId",
        "email",
        "phone",
        "lineUserId",
        "name",
        "language",
        "timeZone",
        "attributes",
        "consents");
    Optional<String> named = body.optionalText("externalId", LONGEST);
    if (named.isPresent() && !named.get().equals(externalId)) {
      body.complain("externalId", "this is not the id in the address");
    }
    ContactEntry entry =
        new ContactEntry(
            externalId,
            normalised(body, "email", Addresses::email, "this is no email address"),
            normalised(body, "phone", Addresses::phone, "this is no telephone number"),
            body.optionalText("lineUserId", LONGEST),
            body.optionalText("name", LONGEST),
            normalised(body, "language", ContactReader::language, "this is no language tag"),
            normalised(body, "timeZone", ContactReader::zone, "this is no time zone"),
            attributes(body),
            consents(body));
    return entry;
  }

  private static Optional<String> normalised(
      JsonBody body, String key, Function<String, Optional<String>> rule, String complaint) {
    Optional<String> typed = body.optionalText(key, LONGEST).filter(text -> !text.isBlank());
    Optional<String> normal = typed.flatMap(rule);
    if (typed.isPresent() && normal.isEmpty()) {
      body.complain(key, complaint);
    }
    return normal;
  }

  private static Optional<String> language(String tag) {
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? Optional.of(tag) : Optional.empty();
  }

  private static Optional<String> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name).getId());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static ObjectNode attributes(JsonBody body) {
    ObjectNode attributes = body.object("attributes").orElseGet(Json::object);
    if (attributes.size() > MOST_ATTRIBUTES) {
      body.complain("attributes", "at most " + MOST_ATTRIBUTES + " attributes are kept");
    }
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      if (attribute.getValue().isObject()) {
        body.complain("attributes", attribute.getKey() + " is an object; send a value or a list");
      }
    }
    return attributes;
  }

  private static List<ContactEntry.ConsentEntry> consents(JsonBody body) {
    List<ContactEntry.ConsentEntry> entries = new ArrayList<>();
    body.inside("consents")
        .ifPresent(
            consents -> {
              consents.only(CHANNELS.toArray(String[]::new));
              for (String channel : CHANNELS) {
                consents.inside(channel).ifPresent(one -> entries.add(consent(channel, one)));
              }
            });
    return entries;
  }

  private static ContactEntry.ConsentEntry consent(String channel, JsonBody body) {
    body.only("granted", "at", "source", "wording");
    Optional<Boolean> granted = body.flag("granted");
    if (granted.isEmpty()) {
      body.complain("granted", "true or false is needed");
    }
    return new ContactEntry.ConsentEntry(
        channel,
        granted.orElse(false),
        body.moment("at"),
        body.optionalText("source", LONGEST).orElse("api"),
        body.optionalText("wording", LONGEST));
  }

  /** A row of a table as JSON: known columns are fields, the others attributes. */
  static ObjectNode ofRow(Map<String, String> row) {
    ObjectNode json = Json.object();
    ObjectNode attributes = json.putObject("attributes");
    row.forEach(
        (column, cell) -> {
          String field = field(column);
          if (cell.isBlank() || field.equals("externalId")) {
            return;
          }
          if (field.startsWith("consent.")) {
            consentsOf(json)
                .putObject(field.substring("consent.".length()))
                .put("granted", isYes(cell))
                .put("source", "import");
          } else if (field.startsWith("attribute.")) {
            attributes.put(field.substring("attribute.".length()), cell.trim());
          } else {
            json.put(field, cell.trim());
          }
        });
    return json;
  }

  private static ObjectNode consentsOf(ObjectNode json) {
    return json.has("consents") ? (ObjectNode) json.get("consents") : json.putObject("consents");
  }

  private static boolean isYes(String cell) {
    return List.of("true", "yes", "1", "はい", "同意", "○")
        .contains(cell.trim().toLowerCase(java.util.Locale.ROOT));
  }

  /** What a column means, told by its heading in English or Japanese. */
  static String field(String column) {
    String heading = column.trim();
    return switch (heading.toLowerCase(java.util.Locale.ROOT).replace("_", "").replace(" ", "")) {
      case "externalid", "id", "customerid", "顧客番号", "会員番号", "顧客id", "会員id" -> "externalId";
      case "email", "mail", "e-mail", "メール", "メールアドレス" -> "email";
      case "phone", "tel", "電話", "電話番号" -> "phone";
      case "lineuserid" -> "lineUserId";
      case "name", "名前", "氏名", "お名前" -> "name";
      case "language", "lang", "言語" -> "language";
      case "timezone", "タイムゾーン" -> "timeZone";
      case "consent.email", "consentemail", "メール同意" -> "consent.email";
      case "consent.sms", "consentsms", "sms同意" -> "consent.sms";
      default -> "attribute." + heading;
    };
  }
}
