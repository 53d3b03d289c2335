package koe.survey.channel;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail is handed over, and in whose name. Configuration keys {@code koe.smtp.*} and {@code
 * koe.mail.from}.
 *
 * @param tls none, starttls or tls
 * @param within where a connection may go to
 */
public record SmtpAddress(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String tls,
    String from,
    Destinations within) {

  /** A server without TLS and password, as the embedded catcher is one. */
  public static SmtpAddress plain(String host, int port, String from) {
    return new SmtpAddress(
        host, port, Optional.empty(), Optional.empty(), "none", from, Destinations.ANYWHERE);
  }

  /** Yes means STARTTLS, without which nothing is sent. */
  private static String tls(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "starttls" -> "starttls";
      case "tls", "smtps", "ssl" -> "tls";
      default -> "none";
    };
  }

  public static SmtpAddress of(Config config) {
    return of(
        config,
        "koe.smtp",
        config.getOptionalValue("koe.mail.from", String.class).orElse("koe@localhost"));
  }

  /**
   * @param key with which the names of the configuration keys begin
   */
  static SmtpAddress of(Config config, String key, String from) {
    return new SmtpAddress(
        config.getOptionalValue(key + ".host", String.class).orElse("localhost"),
        config.getOptionalValue(key + ".port", Integer.class).orElse(25),
        config.getOptionalValue(key + ".user", String.class),
        config.getOptionalValue(key + ".password", String.class),
        tls(config.getOptionalValue(key + ".tls", String.class).orElse("none")),
        from,
        Destinations.ANYWHERE);
  }
}
