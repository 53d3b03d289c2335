package koe.survey.distribution;

import java.util.List;
import java.util.Optional;

/** What a distribution says of its messages, read once for the many that are sent together. */
record Terms(
    Distribution distribution,
    Schedule schedule,
    List<Variant> variants,
    Optional<Quota> quota,
    List<ReminderPlan> reminders) {

  static Terms of(Distribution distribution) {
    return new Terms(
        distribution,
        Schedule.of(distribution.request()),
        Variant.of(distribution.request()),
        Quota.of(distribution.request()),
        ReminderPlan.of(distribution.request()));
  }

  Optional<Variant> variant(String key) {
    return variants.stream().filter(variant -> variant.key().equals(key)).findFirst();
  }
}
