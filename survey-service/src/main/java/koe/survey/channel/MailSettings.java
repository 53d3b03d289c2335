package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How mail is written and over which servers it goes. Configuration keys {@code koe.smtp.*}, {@code
 * koe.mail.*} and {@code koe.dkim.*}.
 *
 * @param relays in the order in which they are asked
 * @param japanese whether mail is written in ISO-2022-JP where that can say it
 */
public record MailSettings(
    List<Relay> relays, String from, boolean japanese, Optional<DkimKey> dkim, ReturnBox returns) {

  static final String JAPANESE = "ISO-2022-JP";

  public MailSettings {
    relays = List.copyOf(relays);
  }

  static MailSettings of(SmtpAddress address) {
    return new MailSettings(
        List.of(new Relay(address, 0)), address.from(), false, Optional.empty(), ReturnBox.NONE);
  }

  static MailSettings of(Config config) {
    SmtpAddress first = SmtpAddress.of(config);
    List<Relay> relays = new ArrayList<>();
    relays.add(new Relay(first, rate(config, "koe.smtp.rate")));
    config
        .getOptionalValue("koe.smtp.more", String.class)
        .ifPresent(
            names ->
                Arrays.stream(names.split(","))
                    .map(name -> "koe.smtp." + name.strip())
                    .forEach(
                        key ->
                            relays.add(
                                new Relay(
                                    SmtpAddress.of(config, key, first.from()),
                                    rate(config, key + ".rate")))));
    return new MailSettings(
        relays,
        first.from(),
        config
            .getOptionalValue("koe.mail.charset", String.class)
            .filter(JAPANESE::equalsIgnoreCase)
            .isPresent(),
        dkim(config),
        ReturnBox.of(config));
  }

  private static int rate(Config config, String key) {
    return config.getOptionalValue(key, Integer.class).orElse(0);
  }

  private static Optional<DkimKey> dkim(Config config) {
    return config
        .getOptionalValue("koe.dkim.key", String.class)
        .map(
            file ->
                new DkimKey(
                    config.getValue("koe.dkim.domain", String.class),
                    config.getValue("koe.dkim.selector", String.class),
                    read(file)));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("koe.dkim.key cannot be read: " + file, unreadable);
    }
  }

  /** What a workspace says of its mail, before what the installation says. */
  MailSettings with(JsonNode said, Destinations within) {
    String sender = said.path("from").asText(from);
    List<Relay> own = new ArrayList<>();
    said.path("relays").forEach(relay -> own.add(Relay.of(relay, sender, within)));
    JsonNode key = said.path("dkim");
    return new MailSettings(
        own.isEmpty() ? relays : own,
        sender,
        said.has("charset") ? said.path("charset").asText().equals(JAPANESE) : japanese,
        key.isObject()
            ? Optional.of(
                new DkimKey(
                    key.path("domain").asText(),
                    key.path("selector").asText(),
                    key.path("privateKey").asText()))
            : dkim.filter(one -> own.isEmpty()),
        said.path("bounces").isObject() ? ReturnBox.of(said.path("bounces"), within) : returns);
  }
}
