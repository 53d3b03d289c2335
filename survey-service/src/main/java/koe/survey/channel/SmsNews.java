package koe.survey.channel;

import java.util.List;

/** Who wants to know what a short message centre tells by itself. */
public interface SmsNews {

  /** What became of a message. */
  enum State {
    DELIVERED,
    FAILED,
    /** It did not, and nothing else will: there is nobody at this number. */
    UNREACHABLE,
    /** Nothing is certain yet. */
    UNDER_WAY
  }

  /**
   * A message arrived, or it did not.
   *
   * @param ids what the message may have been called when it was taken
   */
  void receipt(List<String> ids, State state, String detail);

  /** Somebody wrote back. */
  void heard(String from, String text);
}
