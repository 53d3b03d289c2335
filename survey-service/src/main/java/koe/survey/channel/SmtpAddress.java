package koe.survey.channel;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail is handed over, and in whose name. Configuration keys {@code koe.smtp.*} and {@code
 * koe.mail.from}.
 *
 * @param tls none, starttls or tls
 */
public record SmtpAddress(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String tls,
    String from) {

  /** A server without TLS and password, as the embedded catcher is one. */
  public static SmtpAddress plain(String host, int port, String from) {
    return new SmtpAddress(host, port, Optional.empty(), Optional.empty(), "none", from);
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
    return new SmtpAddress(
        config.getOptionalValue("koe.smtp.host", String.class).orElse("localhost"),
        config.getOptionalValue("koe.smtp.port", Integer.class).orElse(25),
        config.getOptionalValue("koe.smtp.user", String.class),
        config.getOptionalValue("koe.smtp.password", String.class),
        tls(config.getOptionalValue("koe.smtp.tls", String.class).orElse("none")),
        config.getOptionalValue("koe.mail.from", String.class).orElse("koe@localhost"));
  }
}
