package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * An account at a short message centre that speaks SMPP 3.4. Configuration keys {@code koe.smpp.*}.
 *
 * @param trusted the certificate in PEM that vouches for the centre, if no public one does
 * @param from the number or the name that people see as the sender
 * @param longest the most characters that the provider takes
 * @param unreachable the centre's error codes that say that there is nobody at a number
 * @param within where a connection may go to
 * @param perSecond the most parts in a second, or 0 for as many as the centre takes
 */
public record SmppAccount(
    String host,
    int port,
    boolean tls,
    Optional<String> trusted,
    String systemId,
    String password,
    String from,
    int longest,
    int perSecond,
    Set<String> unreachable,
    Destinations within) {

  static final int USUAL_PORT = 2775;
  static final int USUAL_LONGEST = 660;

  /** Unknown subscriber, as most centres number it. */
  static final Set<String> USUALLY_UNREACHABLE = Set.of("001");

  /** The account, if one is configured. */
  static Optional<SmppAccount> of(Config config) {
    return config
        .getOptionalValue("koe.smpp.host", String.class)
        .map(
            host ->
                new SmppAccount(
                    host,
                    config.getOptionalValue("koe.smpp.port", Integer.class).orElse(USUAL_PORT),
                    config.getOptionalValue("koe.smpp.tls", Boolean.class).orElse(true),
                    config.getOptionalValue("koe.smpp.trusted", String.class),
                    config.getValue("koe.smpp.user", String.class),
                    config.getValue("koe.smpp.password", String.class),
                    config.getValue("koe.smpp.from", String.class),
                    config.getOptionalValue("koe.sms.longest", Integer.class).orElse(USUAL_LONGEST),
                    config.getOptionalValue("koe.smpp.rate", Integer.class).orElse(0),
                    config
                        .getOptionalValue("koe.smpp.unreachable", String.class)
                        .map(codes -> codes(List.of(codes.split(","))))
                        .orElse(USUALLY_UNREACHABLE),
                    Destinations.ANYWHERE));
  }

  static SmppAccount of(JsonNode said, Destinations within) {
    return new SmppAccount(
        said.path("host").asText(),
        said.path("port").asInt(USUAL_PORT),
        said.path("tls").asBoolean(true),
        Optional.of(said.path("trusted").asText()).filter(pem -> !pem.isBlank()),
        said.path("user").asText(),
        said.path("password").asText(),
        said.path("from").asText(),
        said.path("longest").asInt(USUAL_LONGEST),
        said.path("perSecond").asInt(),
        said.has("unreachable")
            ? codes(List.of(said.path("unreachable").asText().split(",")))
            : USUALLY_UNREACHABLE,
        within);
  }

  private static Set<String> codes(List<String> codes) {
    return codes.stream()
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the centre calls a message is its own only together with whose it is. */
  String idOf(String message) {
    return "smpp:" + systemId + "@" + host + ":" + port + "/" + message;
  }
}
