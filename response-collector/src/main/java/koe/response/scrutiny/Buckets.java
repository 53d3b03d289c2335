package koe.response.scrutiny;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket for each key, which fills evenly and from which each request takes one: what comes at
 * once is let through up to a minute's worth, and no more than that in the long run. The least used
 * are forgotten when there are too many.
 */
final class Buckets {

  private static final int MOST_KEYS = 50_000;
  private static final double NANOS = 60e9;

  private static final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  private final int perMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEYS;
        }
      };

  Buckets(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Takes one and answers zero, or how long it is until there is one. */
  synchronized Duration take(String key, long nanos) {
    Bucket bucket = buckets.computeIfAbsent(key, unknown -> new Bucket(perMinute, nanos));
    bucket.left = Math.min(perMinute, bucket.left + (nanos - bucket.at) / NANOS * perMinute);
    bucket.at = nanos;
    if (bucket.left >= 1) {
      bucket.left--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) ((1 - bucket.left) * NANOS / perMinute));
  }
}
