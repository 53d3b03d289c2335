package koe.survey.hook;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail that came back is kept. Configuration keys {@code koe.imap.*}.
 *
 * @param tls tls, starttls or none
 */
public record ImapAddress(
    String host, int port, String tls, String user, String password, String folder) {

  private static final int USUAL_PORT = 993;
  private static final String PATIENCE = "20000";

  static Optional<ImapAddress> of(Config config) {
    return config
        .getOptionalValue("koe.imap.host", String.class)
        .map(
            host ->
                new ImapAddress(
                    host,
                    config.getOptionalValue("koe.imap.port", Integer.class).orElse(USUAL_PORT),
                    config.getOptionalValue("koe.imap.tls", String.class).orElse("tls"),
                    config.getValue("koe.imap.user", String.class),
                    config.getValue("koe.imap.password", String.class),
                    config.getOptionalValue("koe.imap.folder", String.class).orElse("INBOX")));
  }

  String protocol() {
    return tls.equals("tls") ? "imaps" : "imap";
  }

  Properties properties() {
    Properties properties = new Properties();
    String key = "mail." + protocol();
    properties.put(key + ".connectiontimeout", PATIENCE);
    properties.put(key + ".timeout", PATIENCE);
    properties.put(key + ".writetimeout", PATIENCE);
    properties.put(key + ".ssl.checkserveridentity", "true");
    properties.put(key + ".peek", "true");
    properties.put("mail.imap.starttls.enable", tls.equals("starttls"));
    properties.put("mail.imap.starttls.required", tls.equals("starttls"));
    return properties;
  }
}
