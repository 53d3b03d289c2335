package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is handed over, and in whose name. Configuration keys {@code koe.smtp.*}. */
@Singleton
public class SmtpAddress {

  @Inject
  @ConfigProperty(name = "koe.smtp.host", defaultValue = "localhost")
  String host;

  @Inject
  @ConfigProperty(name = "koe.smtp.port", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "koe.smtp.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "koe.smtp.password")
  Optional<String> password;

  /** none, starttls or tls. */
  @Inject
  @ConfigProperty(name = "koe.smtp.tls", defaultValue = "none")
  String tls;

  @Inject
  @ConfigProperty(name = "koe.mail.from", defaultValue = "koe@localhost")
  String from;

  SmtpAddress() {
    this("localhost", 25, "koe@localhost");
  }

  public SmtpAddress(String host, int port, String from) {
    this.host = host;
    this.port = port;
    this.from = from;
    this.tls = "none";
    this.user = Optional.empty();
    this.password = Optional.empty();
  }

  public String from() {
    return from;
  }
}
