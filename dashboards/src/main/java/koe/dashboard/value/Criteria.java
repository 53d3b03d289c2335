package koe.dashboard.value;

import java.util.Optional;
import koe.kernel.web.Problem;

/**
 * Whom somebody looks for among customers.
 *
 * @param type of the events that count
 * @param top so many percent of customers, by what they spent, are the best
 * @param quiet more days than these without a purchase make a customer dormant
 */
public record Criteria(String type, Optional<String> currency, int top, int quiet) {

  static final String TOP = "20";
  static final String QUIET = "180";
  private static final int LONGEST = 100;

  static Criteria of(String type, Optional<String> currency, String top, String quiet) {
    if (!top.matches("[1-9][0-9]?")) {
      throw Problem.parameter("top", "top is a whole number of percent from 1 to 99.");
    }
    if (!quiet.matches("[1-9][0-9]{0,3}")) {
      throw Problem.parameter("quiet", "quiet is a whole number of days from 1 to 9999.");
    }
    if (type.length() > LONGEST) {
      throw Problem.parameter("type", "type is too long.");
    }
    return new Criteria(
        type, currency.filter(it -> !it.isBlank()), Integer.parseInt(top), Integer.parseInt(quiet));
  }
}
