package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  /**
   * The decision on one person.
   *
   * @param at when the message would go out, if not at once
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Item(
      String contact,
      String decision,
      @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> reason,
      Optional<String> variant,
      Optional<Instant> at) {

    static Item of(Decision decision, Instant now) {
      boolean asked = decision.objection().isEmpty();
      return new Item(
          decision.contact().externalId(),
          asked ? "invite" : "skip",
          decision.objection().map(SendGate.Reason::word),
          asked ? decision.variant().map(Variant::key) : Optional.empty(),
          asked && decision.due().isAfter(now.plusSeconds(1))
              ? Optional.of(decision.due())
              : Optional.empty());
    }
  }

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
    Audience audience = audiences.of(handle, workspace, distribution);
    Decisions decisions = audiences.decisions(handle, workspace, distribution, "");
    Map<String, Long> skip = new LinkedHashMap<>();
    REASONS.forEach(reason -> skip.put(reason, 0L));
    List<Item> items = new ArrayList<>();
    long invite = 0;
    int seen = 0;
    UUID after = new UUID(0, 0);
    Audience.Batch batch;
    do {
      batch = audience.after(handle, after);
      for (Decision decision : decisions.about(batch.people())) {
        decision.objection().ifPresent(reason -> skip.merge(reason.word(), 1L, Long::sum));
        invite += decision.objection().isEmpty() ? 1 : 0;
        if (seen >= from && items.size() < limit) {
          items.add(Item.of(decision, now));
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
