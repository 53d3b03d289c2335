package koe.kernel.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The order in which one respondent meets what is shuffled: by chance, and always the same. */
record Shuffle(String respondent) {

  static Shuffle of(String respondent) {
    return new Shuffle(respondent);
  }

  /**
   * The items in this respondent's order, or as they are if nothing is known of the respondent.
   *
   * @param what is shuffled, so that not all lists of one respondent have the same order
   */
  <T> List<T> of(String what, List<T> items) {
    if (respondent.isEmpty()) return items;
    List<T> shuffled = new ArrayList<>(items);
    long seed = 31L * respondent.hashCode() + what.hashCode();
    Collections.shuffle(shuffled, new Random(seed * 0x9E3779B97F4A7C15L));
    return shuffled;
  }
}
