package koe.response.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What passed through this server's door since it started; nothing of what was said. */
public final class IntakeFlow {

  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "malformed",
          404, "unknown-link",
          409, "already-answered",
          410, "closed",
          413, "too-large",
          415, "unsupported-type",
          422, "invalid",
          429, "too-many",
          503, "overloaded");
  private static final String OTHER = "other";
  private static final double NANOS = 1e9;

  private final LongAdder accepted = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder inBatches = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAccumulator largest = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
  private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

  IntakeFlow() {
    REASONS.values().forEach(reason -> refused.put(reason, new LongAdder()));
    refused.put(OTHER, new LongAdder());
  }

  /** An answer is on disk, finished or not. */
  void accept() {
    accepted.increment();
  }

  /** An answer was not taken, for the reason that this status stands for. */
  public void refuse(int status) {
    refused
        .computeIfAbsent(REASONS.getOrDefault(status, OTHER), one -> new LongAdder())
        .increment();
  }

  /** Runs work that writes so many answers in one commit. */
  void commit(int answers, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    long taken = System.nanoTime() - begin;
    batches.increment();
    inBatches.add(answers);
    nanos.add(taken);
    largest.accumulate(answers);
    longest.accumulate(taken);
  }

  public long accepted() {
    return accepted.sum();
  }

  /** By reason, in the order of their names. */
  public Map<String, Long> refused() {
    Map<String, Long> counts = new TreeMap<>();
    refused.forEach((reason, count) -> counts.put(reason, count.sum()));
    return counts;
  }

  public long commits() {
    return batches.sum();
  }

  public double meanBatch() {
    return share(inBatches.sum());
  }

  public long largestBatch() {
    return largest.get();
  }

  /** From the first statement until it is on disk. */
  public double meanCommitSeconds() {
    return share(nanos.sum()) / NANOS;
  }

  public double longestCommitSeconds() {
    return longest.get() / NANOS;
  }

  private double share(long sum) {
    long count = batches.sum();
    return count == 0 ? 0 : (double) sum / count;
  }
}
