package koe.kernel.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something cannot be an answer.
 *
 * @param within the keys from the answer to the place that is wrong
 */
record Refusal(List<String> within, Message message) {

  Refusal {
    within = List.copyOf(within);
  }

  static Refusal of(String key, Object... arguments) {
    return new Refusal(List.of(), Message.of(key, arguments));
  }

  Refusal under(String key) {
    List<String> longer = new ArrayList<>(within);
    longer.add(0, key);
    return new Refusal(longer, message);
  }
}
