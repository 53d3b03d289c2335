package koe.dashboard.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much customers take part: a declared sum of what they do, each input on a scale from 0 to
 * 100. There is no standard for it, so the weights and their version are told with every answer.
 *
 * @param version of the inputs and their standard weights; {@code custom} for others
 * @param weights what each input counts
 * @param histogram customers by tens of points
 * @param items empty for who may not see identities
 */
public record Engagement(
    String version,
    Map<String, Double> weights,
    int days,
    long n,
    Optional<Double> mean,
    List<Long> histogram,
    List<Customer> items,
    Optional<String> next) {

  /**
   * One customer.
   *
   * @param inputs each from 0 to 100
   */
  public record Customer(String contact, double score, Map<String, Double> inputs) {}
}
