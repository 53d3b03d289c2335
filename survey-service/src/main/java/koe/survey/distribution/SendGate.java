package koe.survey.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides for one person whether they are asked, and if not, why. Every rule that speaks against it
 * stands here and nowhere else; the first one that applies is the reason.
 */
final class SendGate {

  /** Why a person is not asked. */
  enum Reason {
    NO_ADDRESS("noAddress"),
    SUPPRESSED("suppressed"),
    NO_CONSENT("noConsent"),
    CONTACT_POLICY("contactPolicy"),
    SAMPLE("sample");

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
   * @param recent how many invitations the policy's period holds
   * @param last the latest invitation, over all surveys and channels
   */
  record Candidate(
      UUID contact,
      Optional<String> address,
      boolean suppressed,
      Optional<Boolean> consent,
      int recent,
      Optional<Instant> last) {}

  private final ContactPolicy policy;
  private final UUID distribution;
  private final double sample;
  private final Instant now;

  SendGate(ContactPolicy policy, UUID distribution, double sample, Instant now) {
    this.policy = policy;
    this.distribution = distribution;
    this.sample = sample;
    this.now = now;
  }

  /** Nothing if the person is asked, else the reason against it. */
  Optional<Reason> objection(Candidate candidate) {
    if (candidate.address().isEmpty()) {
      return Optional.of(Reason.NO_ADDRESS);
    }
    if (candidate.suppressed()) {
      return Optional.of(Reason.SUPPRESSED);
    }
    if (!candidate.consent().orElse(!policy.requireConsent())) {
      return Optional.of(Reason.NO_CONSENT);
    }
    if (askedEnough(candidate)) {
      return Optional.of(Reason.CONTACT_POLICY);
    }
    return isInSample(candidate.contact()) ? Optional.empty() : Optional.of(Reason.SAMPLE);
  }

  private boolean askedEnough(Candidate candidate) {
    if (policy.maxInvitations().isPresent()
        && candidate.recent() >= policy.maxInvitations().get()) {
      return true;
    }
    Duration between = Duration.ofDays(policy.minDaysBetween());
    return candidate.last().map(last -> last.plus(between).isAfter(now)).orElse(false);
  }

  /** The same people every time for one distribution, other people for another. */
  private boolean isInSample(UUID contact) {
    long mixed =
        (contact.getLeastSignificantBits() ^ distribution.getMostSignificantBits())
            * 0x9E3779B97F4A7C15L;
    double place = (mixed >>> 11) * 0x1.0p-53;
    return sample >= 1 || place < sample;
  }
}
