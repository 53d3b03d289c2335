package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A distribution with its funnel, as the API and the pages show it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DistributionView(
    UUID id,
    UUID survey,
    String name,
    String channel,
    String status,
    JsonNode audience,
    Optional<Instant> scheduledAt,
    Instant createdAt,
    Map<String, Long> funnel,
    Map<String, Long> skipped,
    JsonNode schedule,
    Optional<JsonNode> message,
    Optional<JsonNode> reminders,
    Optional<JsonNode> quota,
    int revision,
    List<VariantResult> variants,
    long reminded) {

  private static final List<String> STEPS =
      List.of(
          "invited",
          "skipped",
          "sent",
          "delivered",
          "bounced",
          "opened",
          "clicked",
          "started",
          "completed",
          "unsubscribed",
          "automated",
          "inDoubt",
          "failed");

  static DistributionView of(
      Distribution distribution,
      List<DistributionStore.Count> counts,
      List<DistributionStore.Count> skips,
      List<DistributionStore.Tried> tried,
      long reminded) {
    Map<String, Long> funnel = new LinkedHashMap<>();
    STEPS.forEach(step -> funnel.put(step, 0L));
    counts.forEach(count -> funnel.put(count.kind(), count.n()));
    funnel.put("delivered", funnel.getOrDefault("sent", 0L) - funnel.getOrDefault("bounced", 0L));
    funnel.put("clicked", funnel.getOrDefault("opened", 0L));
    Map<String, Long> skipped = new LinkedHashMap<>();
    skips.forEach(skip -> skipped.put(skip.kind(), skip.n()));
    return new DistributionView(
        distribution.id(),
        distribution.survey(),
        distribution.name(),
        distribution.channel(),
        distribution.status(),
        distribution.request().path("audience"),
        distribution.dueAt(),
        distribution.createdAt(),
        funnel,
        skipped,
        distribution.request().path("schedule"),
        Optional.ofNullable(distribution.request().get("message")),
        Optional.ofNullable(distribution.request().get("reminders")),
        Optional.ofNullable(distribution.request().get("quota")),
        distribution.revision(),
        VariantResult.of(tried),
        reminded);
  }
}
