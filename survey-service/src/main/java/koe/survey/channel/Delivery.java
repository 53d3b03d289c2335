package koe.survey.channel;

import java.util.Optional;

/**
 * How an attempt to send ended.
 *
 * @param detail for the people who look after the distribution
 * @param providerId what the provider calls the message when it tells more about it later
 */
public record Delivery(Outcome outcome, String detail, Optional<String> providerId) {

  /** What is known of the message now. */
  public enum Outcome {
    /** Somebody else has it. */
    ACCEPTED,
    /** It will never be accepted. */
    REFUSED,
    /** Nor will anything else: the address itself is not good. */
    UNREACHABLE,
    /** It was certainly not accepted, and may be later. */
    TRY_LATER,
    /** It may have been accepted or not. */
    UNKNOWN
  }

  public Delivery(Outcome outcome, String detail) {
    this(outcome, detail, Optional.empty());
  }

  static Delivery accepted() {
    return new Delivery(Outcome.ACCEPTED, "");
  }

  static Delivery accepted(String providerId) {
    return new Delivery(Outcome.ACCEPTED, "", Optional.of(providerId));
  }
}
