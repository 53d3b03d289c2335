package koe.survey.channel;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import koe.survey.channel.Delivery.Outcome;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Text messages over SMPP 3.4, in as many parts as they need, with a receipt for the last. */
@Singleton
public class SmppChannel implements Channel, AutoCloseable {

  private static final Duration LONGEST_TURN = Duration.ofSeconds(60);
  private static final int MOST_TRIES = 5;
  private static final Set<Integer> THROTTLED = Set.of(0x14, 0x58);
  private static final int NO_SUCH_NUMBER = 0x0b;
  private static final Set<Integer> FOR_NOW = Set.of(0x01, 0x04, 0x08, 0x64);

  private final ChannelBook book;
  private final SmsNews news;
  private final Clock clock;
  private final Pause pause;
  private final Map<SmppAccount, Line> lines = new ConcurrentHashMap<>();
  private final AtomicInteger texts = new AtomicInteger();

  private record Line(SmppLink link, Pace pace) {}

  @Inject
  SmppChannel(ChannelBook book, SmsNews news, Clock clock) {
    this(book, news, clock, Pause.REAL);
  }

  SmppChannel(ChannelBook book, SmsNews news, Clock clock, Pause pause) {
    this.book = book;
    this.news = news;
    this.clock = clock;
    this.pause = pause;
  }

  /** Keeps the lines open, because receipts and answers come when they like. */
  public int listen() {
    Set<SmppAccount> wanted = Set.copyOf(book.smppAccounts());
    lines.keySet().stream().filter(one -> !wanted.contains(one)).forEach(this::hangUp);
    wanted.forEach(account -> line(account).link().keep());
    return 0;
  }

  private void hangUp(SmppAccount account) {
    Optional.ofNullable(lines.remove(account)).ifPresent(line -> line.link().close());
  }

  private Line line(SmppAccount account) {
    return lines.computeIfAbsent(
        account,
        one ->
            new Line(
                new SmppLink(one, news, clock), Pace.of(one.perSecond(), Duration.ofSeconds(1))));
  }

  @Override
  public Delivery send(Message message) {
    SmppAccount account = book.of(message.workspace()).smpp().orElseThrow();
    SmsText text = SmsText.of(message.text());
    if (text.characters() > account.longest()) {
      return new Delivery(
          Outcome.REFUSED,
          text.characters() + " characters; the provider takes " + account.longest());
    }
    List<SmppPart> parts = SmppPart.of(text, texts.incrementAndGet() & 0xff);
    String id = "";
    for (int i = 0; i < parts.size(); i++) {
      Delivery part = send(account, message.to(), parts.get(i), i == parts.size() - 1);
      if (part.outcome() != Outcome.ACCEPTED) {
        return i == 0
            ? part
            : new Delivery(Outcome.UNKNOWN, (i + 1) + "/" + parts.size() + ": " + part.detail());
      }
      id = part.providerId().orElse("");
    }
    return Delivery.accepted(account.idOf(id));
  }

  /** A part that was throttled was not taken, so it is offered again, more slowly each time. */
  private Delivery send(SmppAccount account, String to, SmppPart part, boolean last) {
    try {
      Delivery delivery = once(account, to, part, last);
      for (int tries = 1; isThrottled(delivery) && tries < MOST_TRIES; tries++) {
        pause.last(Duration.ofMillis(250L << tries));
        delivery = once(account, to, part, last);
      }
      return delivery;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery(Outcome.TRY_LATER, "the sender was stopped before sending");
    }
  }

  private static boolean isThrottled(Delivery delivery) {
    return delivery.outcome() == Outcome.TRY_LATER && delivery.detail().startsWith("throttled");
  }

  private Delivery once(SmppAccount account, String to, SmppPart part, boolean last)
      throws InterruptedException {
    Line line = line(account);
    SMPPSession session;
    try {
      session = line.link().open();
    } catch (IOException unreachable) {
      return new Delivery(Outcome.TRY_LATER, String.valueOf(unreachable.getMessage()));
    }
    Optional<Duration> turn = line.pace().turn(System.nanoTime(), LONGEST_TURN);
    if (turn.isEmpty()) {
      return new Delivery(Outcome.TRY_LATER, "the provider's rate is used up");
    }
    pause.last(turn.get());
    try {
      return Delivery.accepted(line.link().submit(session, to, part, last));
    } catch (NegativeResponseException refused) {
      return refused(refused.getCommandStatus());
    } catch (PDUException unusable) {
      return new Delivery(Outcome.REFUSED, String.valueOf(unusable.getMessage()));
    } catch (ResponseTimeoutException | InvalidResponseException | IOException unknown) {
      return new Delivery(Outcome.UNKNOWN, "the provider did not answer: " + unknown.getMessage());
    }
  }

  private static Delivery refused(int status) {
    String detail = "error 0x%08x".formatted(status);
    if (THROTTLED.contains(status)) {
      return new Delivery(Outcome.TRY_LATER, "throttled, " + detail);
    }
    if (status == NO_SUCH_NUMBER) {
      return new Delivery(Outcome.UNREACHABLE, detail);
    }
    return new Delivery(FOR_NOW.contains(status) ? Outcome.TRY_LATER : Outcome.REFUSED, detail);
  }

  @Override
  @PreDestroy
  public void close() {
    Set.copyOf(lines.keySet()).forEach(this::hangUp);
  }
}
