package koe.survey.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import koe.survey.channel.Delivery.Outcome;
import koe.survey.channel.SmtpConversations.Conversation;

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
    record Begun(Conversation conversation) implements Attempt {}

    record Failed(String reason) implements Attempt {}
  }

  Attempt begin() {
    try {
      return new Attempt.Begun(conversations.begin());
    } catch (MessagingException noConnection) {
      return failed(noConnection);
    }
  }

  private Attempt.Failed failed(MessagingException noConnection) {
    restUntil = clock.instant().plus(REST);
    return new Attempt.Failed(
        noConnection instanceof AuthenticationFailedException
            ? "the mail server refused the password"
            : describe(noConnection));
  }

  /**
   * Hands a mail over. Where an old conversation turns out to be over before the mail was, it is
   * said once more in a new one.
   */
  Delivery handOver(Conversation conversation, MimeMessage mail, String returnPath) {
    boolean old = conversation.isOld();
    try {
      return say(conversation, mail, returnPath);
    } catch (MessagingException broken) {
      return old ? anew(mail, returnPath) : new Delivery(Outcome.TRY_LATER, describe(broken));
    }
  }

  private Delivery anew(MimeMessage mail, String returnPath) {
    try {
      return say(conversations.beginAnew(), mail, returnPath);
    } catch (MessagingException noConnection) {
      return new Delivery(Outcome.TRY_LATER, failed(noConnection).reason());
    }
  }

  /**
   * @throws MessagingException if the conversation broke off before the mail was over
   */
  private Delivery say(Conversation conversation, MimeMessage mail, String returnPath)
      throws MessagingException {
    conversation
        .session()
        .getProperties()
        .put(SmtpConversations.returnPathKey(address), returnPath);
    boolean ready = false;
    try {
      Delivery delivery = say(conversation.transport(), mail);
      ready = delivery.outcome() == Outcome.ACCEPTED;
      return delivery;
    } finally {
      if (ready) {
        conversations.rest(conversation);
      } else {
        SmtpConversations.end(conversation);
      }
    }
  }

  private static Delivery say(SmtpTransport transport, MimeMessage mail) throws MessagingException {
    transport.begin();
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return Delivery.accepted();
    } catch (MessagingException failure) {
      if (failure instanceof SendFailedException refused && transport.isAnswered()) {
        return SmtpRefusal.of(refused);
      }
      if (transport.isHandedOver()) {
        return new Delivery(Outcome.UNKNOWN, describe(failure));
      }
      throw failure;
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
