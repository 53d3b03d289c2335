package koe.dashboard.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of everybody who was asked, in the words of AAPOR's Standard Definitions. The counts
 * may be weighted and then need not be whole.
 *
 * @param complete answered
 * @param partial broke off after the question that counts
 * @param refusal broke off before it, or wants no more mail
 * @param nonContact nothing is known to have been seen
 * @param other looked, and did not begin
 * @param unknown nobody knows whether it arrived
 * @param notEligible the address does not exist
 */
public record Dispositions(
    double complete,
    double partial,
    double refusal,
    double nonContact,
    double other,
    double unknown,
    double notEligible) {

  /** The share of the eligible among those of whom it is known; all of none are taken for such. */
  double eligible() {
    double known = known();
    return known + notEligible == 0 ? 1 : known / (known + notEligible);
  }

  /** The rates that are defined, by their names, with the estimated share of the eligible. */
  public Map<String, Double> rates() {
    return rates(eligible());
  }

  Map<String, Double> rates(double eligible) {
    double all = known() + unknown;
    double some = known() + eligible * unknown;
    double answered = complete + partial;
    double reached = answered + refusal + other;
    Map<String, Double> rates = new LinkedHashMap<>();
    put(rates, "RR1", complete, all);
    put(rates, "RR2", answered, all);
    put(rates, "RR3", complete, some);
    put(rates, "RR4", answered, some);
    put(rates, "RR5", complete, known());
    put(rates, "RR6", answered, known());
    put(rates, "COOP1", complete, reached);
    put(rates, "COOP2", answered, reached);
    put(rates, "COOP3", complete, answered + refusal);
    put(rates, "COOP4", answered, answered + refusal);
    put(rates, "REF1", refusal, all);
    put(rates, "REF2", refusal, some);
    put(rates, "REF3", refusal, known());
    put(rates, "CON1", reached, all);
    put(rates, "CON2", reached, some);
    put(rates, "CON3", reached, known());
    return rates;
  }

  private double known() {
    return complete + partial + refusal + nonContact + other;
  }

  /** A rate of nothing is not defined, and is left out. */
  private static void put(Map<String, Double> rates, String name, double hits, double of) {
    Optional.of(of).filter(whole -> whole > 0).ifPresent(whole -> rates.put(name, hits / whole));
  }
}
