package koe.survey.hook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import koe.survey.channel.SmsNews;
import koe.survey.distribution.Meaning;
import koe.survey.distribution.Receipts;
import koe.survey.distribution.Refusals;

/**
 * What short message centres tell over SMPP. A receipt may outrun the note that its message was
 * sent, and is then looked at again for a while.
 */
@Singleton
public class SmsReports implements SmsNews {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ROOM = 50_000;

  private final Receipts receipts;
  private final Refusals refusals;
  private final Clock clock;
  private final ConcurrentLinkedQueue<Early> early = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  private record Early(List<String> ids, Receipts.Fate fate, String detail, Instant until) {}

  @Inject
  public SmsReports(Receipts receipts, Refusals refusals, Clock clock) {
    this.receipts = receipts;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void receipt(List<String> ids, State state, String detail) {
    if (state == State.UNDER_WAY) {
      return;
    }
    Early one = new Early(ids, fate(state), detail, clock.instant().plus(PATIENCE));
    if (!isNoted(one) && waiting.incrementAndGet() <= ROOM) {
      early.add(one);
    }
  }

  private static Receipts.Fate fate(State state) {
    return switch (state) {
      case DELIVERED -> Receipts.Fate.DELIVERED;
      case UNREACHABLE -> Receipts.Fate.BOUNCED;
      default -> Receipts.Fate.REJECTED;
    };
  }

  private boolean isNoted(Early one) {
    return one.ids().stream().anyMatch(id -> receipts.ofProvider(id, one.fate(), one.detail()));
  }

  /** Looks again at the receipts that nobody knew; how many found their message. */
  public int lookAgain() {
    int noted = 0;
    for (int left = early.size(); left > 0; left--) {
      Early one = early.poll();
      if (one == null) {
        break;
      }
      if (isNoted(one)) {
        noted++;
        waiting.decrementAndGet();
      } else if (clock.instant().isBefore(one.until())) {
        early.add(one);
      } else {
        waiting.decrementAndGet();
      }
    }
    return noted;
  }

  @Override
  public void heard(String from, String text) {
    refusals.hear("sms", from, text, Meaning.of(text));
  }
}
