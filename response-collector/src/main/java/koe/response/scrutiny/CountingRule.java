package koe.response.scrutiny;

import java.util.List;
import java.util.Set;

/**
 * When a suspicious answer does not count: for certain reasons alone, or when several come
 * together.
 *
 * @param alone the reasons of which one is enough
 * @param together how many reasons are enough, whichever they are
 */
public record CountingRule(Set<String> alone, int together) {

  /** A field that no person sees, or a machine in a data centre; a flood; else two signs. */
  public static final CountingRule USUAL =
      new CountingRule(Set.of(Suspicions.HONEYPOT, Suspicions.DATA_CENTRE, Suspicions.FLOOD), 2);

  public CountingRule {
    alone = Set.copyOf(alone);
  }

  public boolean counts(List<String> reasons) {
    return reasons.size() < together && reasons.stream().noneMatch(alone::contains);
  }
}
