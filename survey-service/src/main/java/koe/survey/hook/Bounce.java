package koe.survey.hook;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.distribution.Receipts;

/**
 * A report that a mail server sent back: a delivery status (RFC 3464) or a complaint (RFC 5965).
 *
 * @param text all of it, in which the mark of the invitation stands
 * @param fate nothing if it says no more than that there is a delay
 */
record Bounce(String text, Optional<Receipts.Fate> fate, String detail) {

  private static final Pattern ACTION = field("Action", "([a-z]+)");
  private static final Pattern STATUS = field("Status", "([245]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern DIAGNOSIS = field("Diagnostic-Code", "(.{1,200})");

  private static Pattern field(String name, String value) {
    return Pattern.compile(
        "^" + name + "\\s*:\\s*" + value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  /** Nothing if it is no report. */
  static Optional<Bounce> read(byte[] mail) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      String text = new String(mail, StandardCharsets.UTF_8);
      for (Part part : parts(message)) {
        String type = part.getContentType().toLowerCase(java.util.Locale.ROOT);
        if (type.startsWith("message/delivery-status")) {
          return Optional.of(status(text, content(part)));
        }
        if (type.startsWith("message/feedback-report")) {
          return Optional.of(new Bounce(text, Optional.of(Receipts.Fate.COMPLAINED), "complaint"));
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static List<Part> parts(MimeMessage message) throws MessagingException, IOException {
    List<Part> parts = new ArrayList<>();
    if (message.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        parts.add(several.getBodyPart(i));
      }
    }
    return parts;
  }

  private static String content(Part part) throws MessagingException, IOException {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Bounce status(String text, String report) {
    String action = first(ACTION, report).toLowerCase(java.util.Locale.ROOT);
    String status = first(STATUS, report);
    String detail = (status + " " + first(DIAGNOSIS, report)).strip();
    return new Bounce(text, fate(action, status), detail);
  }

  private static Optional<Receipts.Fate> fate(String action, String status) {
    if (action.equals("delivered") || action.equals("relayed") || action.equals("expanded")) {
      return Optional.of(Receipts.Fate.DELIVERED);
    }
    if (!action.equals("failed")) {
      return Optional.empty();
    }
    // 5.7 is about rules of the receiver, and a full mailbox is not a wrong one.
    boolean wrongAddress =
        status.startsWith("5.") && !status.startsWith("5.7.") && !status.startsWith("5.2.2");
    return Optional.of(wrongAddress ? Receipts.Fate.BOUNCED : Receipts.Fate.REJECTED);
  }

  private static String first(Pattern pattern, String report) {
    Matcher found = pattern.matcher(report);
    return found.find() ? found.group(1).strip() : "";
  }
}
