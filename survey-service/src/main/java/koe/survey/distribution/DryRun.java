package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** Says who would be asked and who not, and why, before anything is sent. */
@Singleton
public class DryRun {

  private static final List<String> REASONS =
      List.of(
          "noConsent", "suppressed", "contactPolicy", "noAddress", "quietHours", "sample", "quota");

  /** The decision on one person. */
  public record Item(String contact, String decision, Optional<String> reason) {}

  /** The decisions in all, and those on a page of people. */
  public record Result(
      long invite, Map<String, Long> skip, List<Item> items, Optional<String> next) {}

  private final Database database;
  private final Clock clock;
  private final Audiences audiences;

  @Inject
  DryRun(Database database, Clock clock, Audiences audiences) {
    this.audiences = audiences;
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param from the number of the first person on the page
   */
  Result run(UUID workspace, UUID id, int from, int limit) {
    return database.inWorkspace(workspace, handle -> run(handle, workspace, id, from, limit));
  }

  private Result run(Handle handle, UUID workspace, UUID id, int from, int limit) {
    DistributionStore store = handle.attach(DistributionStore.class);
    Distribution distribution =
        store.find(id).orElseThrow(() -> Problem.notFound("distribution", id));
    Instant now = clock.instant();
    ContactPolicy policy = Planner.policy(store, distribution);
    Audience audience = audiences.of(handle, workspace, distribution, policy);
    SendGate gate = new SendGate(policy, id, distribution.sample(), now);
    Map<String, Long> skip = new LinkedHashMap<>();
    REASONS.forEach(reason -> skip.put(reason, 0L));
    List<Item> items = new ArrayList<>();
    long invite = 0;
    int seen = 0;
    UUID after = new UUID(0, 0);
    Audience.Batch batch;
    do {
      batch = audience.after(handle, after);
      for (Audience.Member member : audience.members(handle, batch.people())) {
        Optional<String> reason = gate.objection(member.candidate()).map(SendGate.Reason::word);
        reason.ifPresent(word -> skip.merge(word, 1L, Long::sum));
        invite += reason.isEmpty() ? 1 : 0;
        if (seen >= from && items.size() < limit) {
          items.add(
              new Item(
                  member.contact().externalId(), reason.isEmpty() ? "invite" : "skip", reason));
        }
        seen++;
      }
      after = batch.mark();
    } while (!batch.last());
    boolean more = seen > from + items.size();
    return new Result(
        invite,
        skip,
        items,
        more ? Optional.of(Integer.toString(from + items.size())) : Optional.empty());
  }
}
