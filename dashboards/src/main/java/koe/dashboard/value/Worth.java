package koe.dashboard.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What customers are worth, kind by kind, and what they say of the company.
 *
 * @param type of the events that count
 * @param currency in which the amounts are
 * @param excluded events without an amount or in another currency
 * @param groups the kinds of RFM, the best customers and those who have gone quiet
 * @param standings promoters, passives and detractors by their newest answer, and those without one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Worth(
    String type,
    Optional<String> currency,
    long customers,
    BigDecimal revenue,
    long excluded,
    List<Group> groups,
    List<Standing> standings) {

  static final String TOP = "top";
  static final String DORMANT = "dormant";

  /**
   * Customers of one kind. What so few spent or said that it could be guessed who is left out.
   *
   * @param share of all customers, in percent
   * @param revenueShare of all revenue, in percent
   * @param n answers to the NPS question
   * @param filter the condition of a segment that finds them
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Group(
      String group,
      long customers,
      double share,
      Optional<BigDecimal> revenue,
      Optional<Double> revenueShare,
      long n,
      Optional<Double> nps,
      Optional<String> filter) {}

  /**
   * Customers by their newest answer to the NPS question.
   *
   * @param mean what one of them spent
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Standing(
      String standing, long customers, Optional<BigDecimal> mean, Optional<Double> revenueShare) {}

  /** The groups that RFM makes. */
  public List<Group> segments() {
    return groups.stream().filter(it -> !isOfCriteria(it)).toList();
  }

  /** The groups by what somebody put in. */
  public List<Group> byCriteria() {
    return groups.stream().filter(Worth::isOfCriteria).toList();
  }

  private static boolean isOfCriteria(Group group) {
    return group.group().equals(TOP) || group.group().equals(DORMANT);
  }
}
