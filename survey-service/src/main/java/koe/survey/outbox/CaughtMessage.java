package koe.survey.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A message that the catcher kept, taken apart for reading. */
public record CaughtMessage(
    @JsonIgnore UUID id,
    String channel,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Instant at) {

  private static final int OPENING = 40;

  @JsonIgnore
  public boolean isMail() {
    return channel.equals("email");
  }

  /** The text in lines, links by themselves. */
  @JsonIgnore
  public List<String> lines() {
    return List.of(text.split("\\s*\\R|(?<=\\s)(?=https?://)|(?<=/r/[A-Za-z0-9_-]{22})\\s"));
  }

  /** The first words of a text without a subject. */
  @JsonIgnore
  public String opening() {
    String first = text.lines().findFirst().orElse("");
    return first.length() <= OPENING ? first : first.substring(0, OPENING) + "…";
  }

  static CaughtMessage of(OutboxStore.Row row) {
    return row.channel().equals("email") ? mail(row) : text(row);
  }

  /** A message of a short channel is its text and nothing else. */
  private static CaughtMessage text(OutboxStore.Row row) {
    return new CaughtMessage(
        row.id(),
        row.channel(),
        row.recipient(),
        "",
        new String(row.message(), StandardCharsets.UTF_8),
        "",
        Map.of(),
        row.at());
  }

  private static CaughtMessage mail(OutboxStore.Row row) {
    try {
      MimeMessage mail =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(row.message()));
      String subject = mail.getSubject();
      return new CaughtMessage(
          row.id(),
          row.channel(),
          row.recipient(),
          subject == null ? "" : subject,
          part(mail, "text/plain"),
          part(mail, "text/html"),
          headers(mail),
          row.at());
    } catch (MessagingException | IOException damaged) {
      throw new IllegalStateException("a caught message cannot be read: " + row.id(), damaged);
    }
  }

  private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
    }
    return headers;
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = part(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
