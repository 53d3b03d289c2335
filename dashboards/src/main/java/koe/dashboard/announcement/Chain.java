package koe.dashboard.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.backlog.Insight;

/**
 * What became of what customers said, from their comments to the message to them.
 *
 * @param steps what was decided about the insight, oldest first
 * @param issues in trackers
 * @param messages to those who raised it, newest first
 */
public record Chain(Insight insight, List<Step> steps, List<Issue> issues, List<Message> messages) {

  public Chain {
    steps = List.copyOf(steps);
    issues = List.copyOf(issues);
    messages = List.copyOf(messages);
  }

  /** A step of the insight. */
  public record Step(Instant at, String actor, String action) {}

  /** An issue of the insight in a tracker. */
  public record Issue(String tracker, String status, Optional<String> name, Optional<String> url) {}

  /**
   * A message about it.
   *
   * @param status of the distribution; nothing before the message is written
   * @param people whom it is for
   * @param told who got it
   * @param answered who said whether it helped
   * @param helped who said that it did, in whole or in part
   */
  public record Message(
      UUID id,
      Instant createdAt,
      String createdBy,
      Optional<UUID> distribution,
      Optional<String> status,
      long people,
      long told,
      long answered,
      long helped) {}
}
