package koe.survey.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import koe.kernel.json.Json;

/** The page's form as the API would be told it; what was left empty is not said. */
record SettingsForm(MultivaluedMap<String, String> fields) {

  static final int RELAYS = 4;
  private static final Set<String> NUMBERS = Set.of("port", "perMinute", "perSecond", "longest");
  private static final List<String> TWILIO = List.of("from", "longest", "url", "account", "token");
  private static final List<String> SMPP =
      List.of(
          "from",
          "longest",
          "host",
          "port",
          "trusted",
          "user",
          "password",
          "perSecond",
          "unreachable");

  ObjectNode json() {
    ObjectNode said = Json.object();
    ObjectNode email = copy("email.", List.of("from", "charset"));
    for (int i = 0; i < RELAYS; i++) {
      ObjectNode relay =
          copy("relay." + i + ".", List.of("host", "port", "tls", "user", "password", "perMinute"));
      if (relay.has("host")) {
        email.withArray("relays").add(relay);
      }
    }
    ObjectNode dkim = copy("dkim.", List.of("domain", "selector", "privateKey"));
    if (dkim.has("domain")) {
      email.set("dkim", dkim);
    }
    ObjectNode bounces =
        copy("bounces.", List.of("address", "host", "port", "tls", "user", "password", "folder"));
    if (bounces.has("address") || bounces.has("host")) {
      email.set("bounces", bounces);
    }
    said.set("email", email);
    String provider = value("sms.provider");
    if (!provider.isEmpty()) {
      boolean smpp = provider.equals("smpp");
      ObjectNode sms = copy("sms.", smpp ? SMPP : TWILIO).put("provider", provider);
      said.set("sms", smpp ? sms.put("tls", fields.containsKey("sms.tls")) : sms);
    }
    if (fields.containsKey("line")) {
      said.set("line", copy("line.", List.of("token", "secret")));
    }
    return said;
  }

  private String value(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private ObjectNode copy(String prefix, List<String> names) {
    ObjectNode copy = Json.object();
    for (String name : names) {
      String value = value(prefix + name);
      if (NUMBERS.contains(name) && value.matches("\\d{1,9}")) {
        copy.put(name, Integer.parseInt(value));
      } else if (!value.isEmpty()) {
        copy.put(name, value);
      }
    }
    return copy;
  }
}
