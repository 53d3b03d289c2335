package koe.survey.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides for one person whether they are asked, and if not, why. Every rule that speaks against it
 * stands here and nowhere else; the first one that applies is the reason.
 *
 * @param promotional true if only a recorded consent counts, because more is offered than a survey
 * @param sample the share of people who are asked, from 0 to 1
 * @param completes how many have answered already, by group
 */
record SendGate(
    Lot lot,
    Instant now,
    boolean promotional,
    double sample,
    Optional<Quota> quota,
    Map<String, Long> completes) {

  /** Why a person is not asked. */
  enum Reason {
    NO_ADDRESS("noAddress"),
    SUPPRESSED("suppressed"),
    NO_CONSENT("noConsent"),
    CONTACT_POLICY("contactPolicy"),
    SAMPLE("sample"),
    QUOTA("quota"),
    QUIET_HOURS("quietHours"),
    ENDED("ended");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The word in the API and in the database. */
    String word() {
      return word;
    }
  }

  /**
   * What is known of a person at the moment of the decision.
   *
   * @param consent the newest word on this channel, if there ever was one
   * @param policy the limits that hold for this person
   * @param asked when the person was asked before, over all surveys and channels
   * @param group what the person counts towards where there is a quota
   * @param due when the message could go out; nothing if no hour of the day is allowed
   */
  record Candidate(
      UUID contact,
      Optional<String> address,
      boolean suppressed,
      Optional<Boolean> consent,
      ContactPolicy policy,
      List<Instant> asked,
      String group,
      Optional<Instant> due) {}

  /** Nothing if the person is asked, else the reason against it. */
  Optional<Reason> objection(Candidate candidate) {
    if (candidate.address().isEmpty()) {
      return Optional.of(Reason.NO_ADDRESS);
    }
    if (candidate.suppressed()) {
      return Optional.of(Reason.SUPPRESSED);
    }
    boolean silenceIsConsent = !promotional && !candidate.policy().requireConsent();
    if (!candidate.consent().orElse(silenceIsConsent)) {
      return Optional.of(Reason.NO_CONSENT);
    }
    if (askedEnough(candidate)) {
      return Optional.of(Reason.CONTACT_POLICY);
    }
    if (sample < 1 && lot.draw(candidate.contact(), "sample") >= sample) {
      return Optional.of(Reason.SAMPLE);
    }
    if (isFull(candidate.group())) {
      return Optional.of(Reason.QUOTA);
    }
    return candidate.due().isPresent() ? Optional.empty() : Optional.of(Reason.QUIET_HOURS);
  }

  private boolean askedEnough(Candidate candidate) {
    ContactPolicy policy = candidate.policy();
    Instant since = now.minus(Duration.ofDays(policy.perDays()));
    long recent = candidate.asked().stream().filter(at -> at.isAfter(since)).count();
    if (policy.maxInvitations().filter(most -> recent >= most).isPresent()) {
      return true;
    }
    Duration between = Duration.ofDays(policy.minDaysBetween());
    return candidate.asked().stream().anyMatch(at -> at.plus(between).isAfter(now));
  }

  boolean isFull(String group) {
    return quota.map(limit -> completes.getOrDefault(group, 0L) >= limit.completes()).orElse(false);
  }
}
