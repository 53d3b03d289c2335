package koe.survey.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.survey.channel.Destinations;
import koe.survey.channel.DkimKey;

/**
 * What an administrator says of the channels. A secret that is left out stays what it was, and none
 * is ever told again.
 */
final class SettingsRequest {

  /** Names of secrets, wherever they stand. */
  private static final Set<String> SECRETS = Set.of("password", "privateKey", "token", "secret");

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
  private static final int LONG = 200;
  private static final int KEY = 10_000;
  private static final int RELAYS = 10;
  private static final Set<String> TLS = Set.of("starttls", "tls", "none");

  private final JsonNode before;
  private final Destinations destinations;

  SettingsRequest(JsonNode before, Destinations destinations) {
    this.before = before;
    this.destinations = destinations;
  }

  /** The settings with all their secrets; 422 with every complaint. */
  ObjectNode read(JsonBody body) {
    body.only("email", "sms", "line");
    body.inside("email").ifPresent(this::email);
    body.inside("sms").ifPresent(this::sms);
    body.inside("line").ifPresent(this::line);
    body.orRefuse();
    return keepingSecrets((ObjectNode) body.node().deepCopy(), before);
  }

  private void email(JsonBody email) {
    email.only("from", "charset", "relays", "dkim", "bounces");
    email
        .optionalText("from", LONG)
        .filter(from -> !ADDRESS.matcher(from).matches())
        .ifPresent(wrong -> email.complain("from", "an address such as voice@example.jp"));
    email.oneOf("charset", Set.of("UTF-8", "ISO-2022-JP"));
    JsonNode relays = email.node().path("relays");
    if (!relays.isMissingNode() && (!relays.isArray() || relays.size() > RELAYS)) {
      email.complain("relays", "a list of at most " + RELAYS + " mail servers");
      return;
    }
    for (int i = 0; i < relays.size(); i++) {
      if (relays.get(i).isObject()) {
        relay(email.at("/email/relays/" + i, relays.get(i)));
      } else {
        email.complain("relays", "each is an object");
      }
    }
    email.inside("dkim").ifPresent(this::dkim);
    email.inside("bounces").ifPresent(this::bounces);
  }

  private void bounces(JsonBody box) {
    box.only("address", "host", "port", "tls", "user", "password", "folder");
    if (!ADDRESS.matcher(box.text("address", LONG)).matches()) {
      box.complain("address", "an address such as bounces@example.jp");
    }
    box.oneOf("tls", TLS);
    box.integer("port", 1, 65_535);
    box.optionalText("folder", LONG);
    if (box.optionalText("host", LONG).isPresent()) {
      host(box, 993);
      box.text("user", LONG);
      sameBox(box);
    }
  }

  /** As with relays, a kept password is for the server and person that it was given for. */
  private void sameBox(JsonBody box) {
    JsonNode known = before.at("/email/bounces");
    if (box.optionalText("password", LONG).isEmpty() && !sameServer(box.node(), known)) {
      box.complain("password", "this field is needed");
    }
  }

  private void relay(JsonBody relay) {
    relay.only("host", "port", "tls", "user", "password", "perMinute");
    host(relay, 587);
    relay.oneOf("tls", TLS);
    relay.optionalText("user", LONG);
    relay.optionalText("password", LONG);
    relay.integer("perMinute", 0, 1_000_000);
  }

  private void host(JsonBody body, int usualPort) {
    String host = body.text("host", LONG);
    int port = body.integer("port", 1, 65_535).orElse(usualPort);
    destinations.refusal(host, port).ifPresent(reason -> body.complain("host", reason));
  }

  private void dkim(JsonBody dkim) {
    dkim.only("domain", "selector", "privateKey");
    dkim.text("domain", LONG);
    dkim.text("selector", LONG);
    Optional<String> key =
        dkim.optionalText("privateKey", KEY).or(() -> known("/email/dkim/privateKey"));
    if (key.isEmpty()) {
      dkim.complain("privateKey", "this field is needed");
      return;
    }
    try {
      new DkimKey("", "", key.get()).privateKey();
    } catch (IllegalArgumentException unreadable) {
      dkim.complain("privateKey", "an RSA key as PKCS #8 in PEM (BEGIN PRIVATE KEY)");
    }
  }

  private Optional<String> known(String pointer) {
    return Optional.of(before.at(pointer).asText()).filter(text -> !text.isEmpty());
  }

  private void sms(JsonBody sms) {
    Optional<String> provider = sms.oneOf("provider", Set.of("twilio", "smpp"));
    if (provider.isEmpty()) {
      sms.complain("provider", "twilio or smpp");
    }
    sms.text("from", LONG);
    sms.integer("longest", 70, 1_530);
    if (provider.filter("smpp"::equals).isPresent()) {
      sms.only(
          "provider",
          "from",
          "longest",
          "host",
          "port",
          "tls",
          "trusted",
          "user",
          "password",
          "perSecond",
          "unreachable");
      sms.optionalText("unreachable", LONG);
      host(sms, 2775);
      sms.flag("tls");
      sms.optionalText("trusted", KEY);
      sms.text("user", LONG);
      secret(sms, "password", "/sms/password");
      sms.integer("perSecond", 0, 10_000);
    } else {
      sms.only("provider", "from", "longest", "url", "account", "token");
      sms.optionalText("url", LONG)
          .ifPresent(
              url -> destinations.refusal(url).ifPresent(reason -> sms.complain("url", reason)));
      sms.text("account", LONG);
      secret(sms, "token", "/sms/token");
    }
  }

  private void line(JsonBody line) {
    line.only("token", "secret");
    secret(line, "token", "/line/token");
    secret(line, "secret", "/line/secret");
  }

  private void secret(JsonBody body, String key, String pointer) {
    if (body.optionalText(key, KEY).or(() -> known(pointer)).filter(x -> !x.isBlank()).isEmpty()) {
      body.complain(key, "this field is needed");
    }
  }

  private static ObjectNode keepingSecrets(ObjectNode said, JsonNode before) {
    for (String name : SECRETS) {
      if (!said.hasNonNull(name) && before.path(name).isTextual()) {
        said.put(name, before.path(name).asText());
      }
    }
    List.copyOf(said.properties())
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode inner) {
                keepingSecrets(inner, before.path(field.getKey()));
              }
            });
    JsonNode relays = said.path("relays");
    for (JsonNode relay : relays) {
      for (JsonNode known : before.path("relays")) {
        if (relay instanceof ObjectNode one && sameServer(one, known)) {
          keepingSecrets(one, known);
        }
      }
    }
    return said;
  }

  /** A password goes to no other server than the one that it was given for. */
  private static boolean sameServer(JsonNode one, JsonNode other) {
    return List.of("host", "port", "user").stream()
        .allMatch(key -> one.path(key).asText().equals(other.path(key).asText()));
  }

  /** The settings as they may be told: of secrets, only that they are there. */
  static ObjectNode shown(JsonNode said) {
    ObjectNode shown = Json.object();
    said.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (SECRETS.contains(field.getKey())) {
                shown.put(field.getKey() + "Set", !value.asText().isEmpty());
              } else if (value.isObject()) {
                shown.set(field.getKey(), shown(value));
              } else if (value.isArray()) {
                value.forEach(one -> shown.withArray(field.getKey()).add(shown(one)));
              } else {
                shown.set(field.getKey(), value);
              }
            });
    return shown;
  }
}
