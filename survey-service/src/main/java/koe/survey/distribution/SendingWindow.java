package koe.survey.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import koe.survey.channel.Delivery;

/**
 * What is being handed over at the moment. It holds no more than its size, from the claim to the
 * note of what came of it: so many messages, at most, are in doubt when the sender is killed.
 */
final class SendingWindow {

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Executor conversations;
  private final Function<Dispatch, Delivery> send;
  private final int size;
  private final BlockingQueue<Ended> done = new LinkedBlockingQueue<>();
  private int underWay;

  SendingWindow(Executor conversations, Function<Dispatch, Delivery> send, int size) {
    this.conversations = conversations;
    this.send = send;
    this.size = size;
  }

  /** A message and what came of it. */
  record Ended(Dispatch dispatch, Delivery delivery) {}

  int free() {
    return size - underWay;
  }

  boolean isEmpty() {
    return underWay == 0;
  }

  void begin(List<Dispatch> dispatches) {
    underWay += dispatches.size();
    dispatches.forEach(one -> conversations.execute(() -> done.add(new Ended(one, outcome(one)))));
  }

  private Delivery outcome(Dispatch dispatch) {
    try {
      return send.apply(dispatch);
    } catch (RuntimeException failure) {
      return new Delivery(Delivery.Outcome.UNKNOWN, "the message could not be written: " + failure);
    }
  }

  /** Waits for one message to end, and a little for half of the others, to note them together. */
  List<Ended> takeEnded() throws InterruptedException {
    List<Ended> ended = new ArrayList<>();
    if (isEmpty()) {
      return ended;
    }
    ended.add(done.take());
    long until = System.nanoTime() + PATIENCE_NANOS;
    int enough = Math.min(size / 2, underWay);
    while (ended.size() < enough) {
      Ended next = done.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      ended.add(next);
    }
    done.drainTo(ended);
    underWay -= ended.size();
    return ended;
  }
}
