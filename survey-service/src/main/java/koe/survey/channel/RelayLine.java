package koe.survey.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The way to one relay: its open conversations, its rate, and its rest after a failure. */
final class RelayLine {

  private static final Duration REST = Duration.ofSeconds(30);

  private final SmtpAddress address;
  private final SmtpConversations conversations;
  private final Pace pace;
  private final Clock clock;
  private volatile Instant restUntil = Instant.MIN;

  RelayLine(Relay relay, Clock clock) {
    this.address = relay.address();
    this.conversations = new SmtpConversations(relay.address());
    this.pace = Pace.of(relay.perMinute(), Duration.ofMinutes(1));
    this.clock = clock;
  }

  Pace pace() {
    return pace;
  }

  boolean isResting() {
    return clock.instant().isBefore(restUntil);
  }

  /** A conversation, or the reason why there is none; the relay then rests. */
  sealed interface Attempt {
    record Begun(SmtpConversations.Conversation conversation) implements Attempt {}

    record Failed(String reason) implements Attempt {}
  }

  Attempt begin() {
    try {
      return new Attempt.Begun(conversations.begin());
    } catch (AuthenticationFailedException refused) {
      return failed("the mail server refused the password");
    } catch (MessagingException noConnection) {
      return failed(describe(noConnection));
    }
  }

  private Attempt failed(String reason) {
    restUntil = clock.instant().plus(REST);
    return new Attempt.Failed(reason);
  }

  Delivery handOver(
      SmtpConversations.Conversation conversation, MimeMessage mail, String returnPath) {
    conversation
        .session()
        .getProperties()
        .put(SmtpConversations.returnPathKey(address), returnPath);
    Delivery delivery = handOver(conversation.transport(), mail);
    if (delivery.outcome() == Delivery.Outcome.ACCEPTED) {
      conversations.rest(conversation);
    } else {
      SmtpConversations.end(conversation);
    }
    return delivery;
  }

  private static Delivery handOver(Transport transport, MimeMessage mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return Delivery.accepted();
    } catch (SendFailedException refused) {
      String detail = describe(refused);
      boolean forNow = detail.matches("(?s).*\\b4\\d\\d[ -].*");
      return new Delivery(forNow ? Delivery.Outcome.TRY_LATER : Delivery.Outcome.REFUSED, detail);
    } catch (MessagingException unknown) {
      return new Delivery(Delivery.Outcome.UNKNOWN, describe(unknown));
    }
  }

  static String describe(Exception failure) {
    String text =
        Optional.ofNullable(failure.getCause())
            .map(Throwable::getMessage)
            .or(() -> Optional.ofNullable(failure.getMessage()))
            .orElse(failure.getClass().getSimpleName())
            .replaceAll("\\s+", " ")
            .trim();
    return text.substring(0, Math.min(text.length(), 300));
  }
}
