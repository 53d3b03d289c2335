package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Expects what customers will spend from what they bought. */
@Singleton
public class LifetimeValues {

  /** With fewer customers who came back, parameters are guesses. */
  private static final int FEWEST = 50;

  private static final double WEEK = 7;

  private final Database database;
  private final Clock clock;

  @Inject
  public LifetimeValues(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  LifetimeValue report(
      Caller caller, String type, Optional<String> wanted, int days, CustomerValues.Shown shown) {
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ValueStore store = handle.attach(ValueStore.class);
          Optional<String> currency = wanted.or(() -> store.currency(type, now));
          List<ValueStore.BuyingDays> bought;
          try (Stream<ValueStore.BuyingDays> rows = store.days(type, currency, now)) {
            bought = rows.toList();
          }
          return report(
              new Asked(type, currency, days, store.excluded(type, currency, now)),
              bought,
              caller.seesIdentities() ? Optional.of(shown) : Optional.empty());
        });
  }

  private record Asked(String type, Optional<String> currency, int days, long excluded) {}

  private static LifetimeValue report(
      Asked asked, List<ValueStore.BuyingDays> bought, Optional<CustomerValues.Shown> shown) {
    long repeating = bought.stream().filter(one -> one.repeats() > 0).count();
    if (repeating < FEWEST) {
      return told(asked, "notEnough", Optional.empty(), bought.size(), repeating, List.of(), shown);
    }
    BuyingModel model = BuyingModel.of(bought.stream().map(LifetimeValues::history).toList());
    List<LifetimeValue.Customer> customers =
        bought.stream().map(one -> customer(one, model, asked.days())).toList();
    return told(asked, "shown", Optional.of(model), bought.size(), repeating, customers, shown);
  }

  private static LifetimeValue told(
      Asked asked,
      String state,
      Optional<BuyingModel> model,
      long customers,
      long repeating,
      List<LifetimeValue.Customer> all,
      Optional<CustomerValues.Shown> shown) {
    List<LifetimeValue.Customer> page =
        shown.map(it -> it.of(all, LifetimeValue.Customer::contact)).orElse(List.of());
    boolean more = shown.isPresent() && !page.isEmpty() && page.size() == shown.get().limit();
    return new LifetimeValue(
        asked.type(),
        asked.currency(),
        LifetimeValue.METHOD,
        state,
        model.map(
            it ->
                new LifetimeValue.Parameters(
                    rounded(it.r()), rounded(it.alpha()), rounded(it.a()), rounded(it.b()))),
        customers,
        repeating,
        asked.days(),
        model.map(
            it ->
                all.stream()
                    .map(LifetimeValue.Customer::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)),
        asked.excluded(),
        page,
        more ? Optional.of(page.get(page.size() - 1).contact()) : Optional.empty());
  }

  private static BuyingModel.History history(ValueStore.BuyingDays one) {
    return new BuyingModel.History((double) one.repeats(), one.lastDay() / WEEK, one.age() / WEEK);
  }

  private static LifetimeValue.Customer customer(
      ValueStore.BuyingDays one, BuyingModel model, int days) {
    double purchases = model.expected(history(one), days / WEEK);
    return new LifetimeValue.Customer(
        one.contact(),
        one.repeats(),
        one.age() - one.lastDay(),
        rounded(model.staying(history(one))),
        rounded(purchases),
        one.mean().setScale(2, RoundingMode.HALF_EVEN),
        one.mean().multiply(BigDecimal.valueOf(purchases)).setScale(2, RoundingMode.HALF_EVEN));
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
