package koe.dashboard.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules that a workspace begins with; from then on they are the customer's own. */
final class DefaultRules {

  private DefaultRules() {}

  /**
   * @param since the beginning of the workspace, so that not even its first response is missed
   * @param japanese true if the workspace's people read Japanese
   */
  static void addTo(RuleStore rules, Instant since, Instant now, boolean japanese) {
    rules.put(
        "detractor",
        japanese ? "批判者への連絡" : "Get back to a detractor",
        "{nps} <= 6",
        action(Priority.HIGH, Duration.ofDays(1)).toJson(),
        true,
        since,
        now);
    rules.put(
        "negative-theme",
        japanese ? "不満の声への対応" : "Follow up a complaint",
        "{sentiment} = 'negative' and {themes} notempty and ({nps} empty or {nps} > 6)",
        action(Priority.NORMAL, Duration.ofDays(3)).toJson(),
        true,
        since,
        now);
  }

  private static RuleAction action(Priority priority, Duration dueIn) {
    return new RuleAction(
        Optional.empty(),
        Optional.empty(),
        priority.word(),
        Optional.of(dueIn),
        Optional.empty(),
        Sharing.none());
  }
}
