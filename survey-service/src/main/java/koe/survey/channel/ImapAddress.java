package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail that came back is kept. Configuration keys {@code koe.imap.*}.
 *
 * @param tls tls, starttls or none
 * @param within where a connection may go to
 */
public record ImapAddress(
    String host,
    int port,
    String tls,
    String user,
    String password,
    String folder,
    Destinations within) {

  private static final int USUAL_PORT = 993;
  private static final String USUAL_FOLDER = "INBOX";
  private static final String PATIENCE = "20000";

  /** One without TLS on a machine of one's own. */
  public static ImapAddress plain(String host, int port, String user, String password) {
    return new ImapAddress(host, port, "none", user, password, USUAL_FOLDER, Destinations.ANYWHERE);
  }

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
                    config.getOptionalValue("koe.imap.folder", String.class).orElse(USUAL_FOLDER),
                    Destinations.ANYWHERE));
  }

  static ImapAddress of(JsonNode said, Destinations within) {
    return new ImapAddress(
        said.path("host").asText(),
        said.path("port").asInt(USUAL_PORT),
        said.path("tls").asText("tls"),
        said.path("user").asText(),
        said.path("password").asText(),
        said.path("folder").asText(USUAL_FOLDER),
        within);
  }

  public String protocol() {
    return tls.equals("tls") ? "imaps" : "imap";
  }

  public Properties properties() {
    Properties properties = new Properties();
    String key = "mail." + protocol();
    properties.put(key + ".connectiontimeout", PATIENCE);
    properties.put(key + ".timeout", PATIENCE);
    properties.put(key + ".writetimeout", PATIENCE);
    properties.put(key + ".ssl.checkserveridentity", "true");
    properties.put(key + ".peek", "true");
    properties.put(key + ".socketFactory", new PromptSockets(within));
    properties.put(key + ".socketFactory.fallback", "false");
    properties.put("mail.imap.starttls.enable", tls.equals("starttls"));
    properties.put("mail.imap.starttls.required", tls.equals("starttls"));
    return properties;
  }
}
