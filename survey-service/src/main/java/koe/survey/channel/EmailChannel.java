package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import koe.survey.channel.Delivery.Outcome;

/**
 * Email over SMTP. A mail goes to the relay that takes it soonest, each relay keeps its rate, and
 * where one cannot be reached the next is asked: only before anything of the mail was said.
 */
@Singleton
public class EmailChannel implements Channel {

  private static final Duration LONGEST_TURN = Duration.ofSeconds(60);

  private final ChannelBook book;
  private final MailWriter writer;
  private final Clock clock;
  private final Pause pause;
  private final Map<Relay, RelayLine> lines = new ConcurrentHashMap<>();

  @Inject
  EmailChannel(ChannelBook book, Clock clock) {
    this(book, clock, Pause.REAL);
  }

  public EmailChannel(SmtpAddress address, Clock clock) {
    this(ChannelBook.always(ChannelSettings.of(MailSettings.of(address))), clock);
  }

  EmailChannel(ChannelBook book, Clock clock, Pause pause) {
    this.book = book;
    this.writer = new MailWriter(clock);
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Delivery send(Message message) {
    MailSettings settings = book.of(message.workspace()).mail();
    try {
      MimeMessage mail = writer.write(message, settings);
      String returnPath = HeaderValue.checked(message.returnPath().orElse(settings.from()));
      return send(mail, returnPath, settings.relays());
    } catch (MessagingException
        | UnsupportedEncodingException
        | IllegalArgumentException unusable) {
      return new Delivery(Outcome.REFUSED, RelayLine.describe(unusable));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery(Outcome.TRY_LATER, "the sender was stopped before sending");
    }
  }

  private Delivery send(MimeMessage mail, String returnPath, List<Relay> relays)
      throws InterruptedException {
    String reason = "all mail servers rest after failures";
    for (RelayLine line : soonestFirst(relays)) {
      Optional<Duration> turn = line.pace().turn(System.nanoTime(), LONGEST_TURN);
      if (turn.isEmpty()) {
        reason = "the rate of the mail servers is used up";
        continue;
      }
      pause.last(turn.get());
      RelayLine.Attempt attempt = line.begin();
      if (attempt instanceof RelayLine.Attempt.Begun begun) {
        return line.handOver(begun.conversation(), mail, returnPath);
      }
      reason = ((RelayLine.Attempt.Failed) attempt).reason();
    }
    return new Delivery(Outcome.TRY_LATER, reason);
  }

  private List<RelayLine> soonestFirst(List<Relay> relays) {
    long now = System.nanoTime();
    record Place(RelayLine line, Duration delay) {}
    return relays.stream()
        .map(relay -> lines.computeIfAbsent(relay, one -> new RelayLine(one, clock)))
        .filter(line -> relays.size() == 1 || !line.isResting())
        .map(line -> new Place(line, line.pace().delay(now)))
        .sorted(Comparator.comparing(Place::delay))
        .map(Place::line)
        .toList();
  }
}
