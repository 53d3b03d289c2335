package koe.response.scrutiny;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When pages were first shown, for a while and as long as the server runs; no longer is needed. */
@Singleton
public class Pace {

  private static final int MOST = 50_000;

  private final Clock clock;
  private final Map<String, Instant> shown =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
              return size() > MOST;
            }
          });

  @Inject
  public Pace(Clock clock) {
    this.clock = clock;
  }

  /** A page was shown for the first time in a sitting. */
  public void shown(String sitting) {
    shown.put(sitting, clock.instant());
  }

  /** How long ago the first page of the sitting was shown, if it is remembered. */
  public Optional<Duration> since(String sitting) {
    return Optional.ofNullable(shown.get(sitting))
        .map(first -> Duration.between(first, clock.instant()));
  }
}
