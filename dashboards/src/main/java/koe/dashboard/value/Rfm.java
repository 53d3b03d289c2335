package koe.dashboard.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Customers by how recently, how often and for how much they bought.
 *
 * @param type of the events that count
 * @param currency in which the amounts are; those in others are left out
 * @param rule how cut points are made
 * @param excluded events that were left out because of their currency or for want of an amount
 * @param items empty for who may not see identities
 */
public record Rfm(
    String type,
    Optional<String> currency,
    String rule,
    long customers,
    long excluded,
    List<Segment> segments,
    List<Customer> items,
    Optional<String> next) {

  static final String RULE =
      "score = 1 + floor(5 * customers that are strictly lower / customers); equals score equal";

  /** One customer. */
  public record Customer(
      String contact,
      long recencyDays,
      long frequency,
      BigDecimal monetary,
      int r,
      int f,
      int m,
      int score,
      String segment) {

    static Customer of(ValueStore.Bought row) {
      return new Customer(
          row.contact(),
          row.recencyDays(),
          row.frequency(),
          row.monetary(),
          row.r(),
          row.f(),
          row.m(),
          100 * row.r() + 10 * row.f() + row.m(),
          RfmSegment.of(row.r(), row.f(), row.m()).word());
    }
  }

  /**
   * Customers of one kind.
   *
   * @param share of all customers, in percent
   * @param n answers to the NPS question that they gave
   * @param nps of these answers; empty without any, and where they are too few to be told
   */
  public record Segment(
      String segment,
      long customers,
      double share,
      BigDecimal revenue,
      long n,
      Optional<Double> nps) {}
}
