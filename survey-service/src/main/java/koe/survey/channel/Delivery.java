package koe.survey.channel;

/**
 * How an attempt to send ended.
 *
 * @param detail for the people who look after the distribution
 */
public record Delivery(Outcome outcome, String detail) {

  /** What is known of the message now. */
  public enum Outcome {
    /** Somebody else has it. */
    ACCEPTED,
    /** It will never be accepted. */
    REFUSED,
    /** It was certainly not accepted, and may be later. */
    TRY_LATER,
    /** It may have been accepted or not. */
    UNKNOWN
  }

  static Delivery accepted() {
    return new Delivery(Outcome.ACCEPTED, "");
  }
}
