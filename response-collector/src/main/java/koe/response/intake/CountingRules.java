package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.kernel.db.Database;
import koe.response.scrutiny.CountingRule;

/** Each workspace's rule about suspicious answers; what was read is believed for some seconds. */
@Singleton
class CountingRules {

  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private record Read(CountingRule rule, Instant until) {}

  private final Database door;
  private final Clock clock;
  private final Map<UUID, Read> known = new ConcurrentHashMap<>();

  @Inject
  CountingRules(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  CountingRule of(UUID workspace) {
    Instant now = clock.instant();
    Read read = known.get(workspace);
    if (read == null || now.isAfter(read.until())) {
      read = new Read(read(workspace), now.plus(BELIEVED));
      known.put(workspace, read);
    }
    return read.rule();
  }

  private CountingRule read(UUID workspace) {
    return door.inWorkspace(
        workspace,
        handle ->
            handle
                .createQuery("select alone, together from response.counting_rule")
                .map(
                    (row, context) ->
                        new CountingRule(
                            Set.copyOf(List.of((String[]) row.getArray("alone").getArray())),
                            row.getInt("together")))
                .findFirst()
                .orElse(CountingRule.USUAL));
  }
}
