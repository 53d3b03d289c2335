package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Nps;
import koe.dashboard.metric.Suppression;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Computes what customers are worth, and how much they take part. */
@Singleton
public class CustomerValues {

  /** The standard weights of engagement, whose change is a new version. */
  static final String VERSION = "1";

  static final Map<String, Double> WEIGHTS =
      Map.of("responses", 0.4, "events", 0.4, "recency", 0.2);

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public CustomerValues(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Which customers of a list are shown. */
  record Shown(Optional<String> after, int limit) {

    static final Shown ALL = new Shown(Optional.empty(), Integer.MAX_VALUE);

    <T> List<T> of(List<T> all, java.util.function.Function<T, String> key) {
      return all.stream()
          .filter(one -> after.isEmpty() || key.apply(one).compareTo(after.get()) > 0)
          .sorted(java.util.Comparator.comparing(key))
          .limit(limit)
          .toList();
    }
  }

  /** The customers of one kind, added up. */
  private static final class Sum {

    private long customers;
    private BigDecimal revenue = BigDecimal.ZERO;
    private Nps nps = new Nps(0, 0, 0);

    void add(ValueStore.Bought row) {
      customers++;
      revenue = revenue.add(row.monetary());
      nps =
          new Nps(
              nps.promoters() + row.promoters(),
              nps.passives() + row.passives(),
              nps.detractors() + row.detractors());
    }

    Rfm.Segment segment(RfmSegment kind, long all, boolean withheld) {
      return new Rfm.Segment(
          kind.word(),
          customers,
          rounded(100.0 * customers / all),
          revenue,
          nps.n(),
          withheld ? Optional.empty() : nps.points().map(CustomerValues::rounded));
    }
  }

  Rfm rfm(Caller caller, String type, Optional<String> wanted, Shown shown) {
    Instant now = clock.instant();
    int threshold = caller.seesIdentities() ? 1 : metrics.thresholds(caller.workspace()).numbers();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ValueStore store = handle.attach(ValueStore.class);
          Optional<String> currency = wanted.or(() -> store.currency(type, now));
          Map<RfmSegment, Sum> sums = new EnumMap<>(RfmSegment.class);
          List<Rfm.Customer> customers = new ArrayList<>();
          try (Stream<ValueStore.Bought> rows = store.bought(type, currency, now)) {
            rows.forEach(
                row -> {
                  sums.computeIfAbsent(RfmSegment.of(row.r(), row.f(), row.m()), it -> new Sum())
                      .add(row);
                  customers.add(Rfm.Customer.of(row));
                });
          }
          List<Rfm.Customer> page =
              caller.seesIdentities() ? shown.of(customers, Rfm.Customer::contact) : List.of();
          Set<RfmSegment> withheld =
              Suppression.withheld(
                  sums.entrySet().stream()
                      .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().nps.n())),
                  threshold);
          return new Rfm(
              type,
              currency,
              Rfm.RULE,
              customers.size(),
              store.excluded(type, currency, now),
              sums.entrySet().stream()
                  .map(
                      it ->
                          it.getValue()
                              .segment(
                                  it.getKey(), customers.size(), withheld.contains(it.getKey())))
                  .toList(),
              page,
              next(page.size(), shown, page.isEmpty() ? "" : last(page).contact()));
        });
  }

  private static <T> T last(List<T> page) {
    return page.get(page.size() - 1);
  }

  private static Optional<String> next(int size, Shown shown, String last) {
    return size < shown.limit() || size == 0 ? Optional.empty() : Optional.of(last);
  }

  Engagement engagement(Caller caller, Map<String, Double> weights, int days, Shown shown) {
    Instant now = clock.instant();
    Instant from = now.minus(Duration.ofDays(days));
    List<ValueStore.Active> rows =
        database.inWorkspace(
            caller.workspace(),
            handle -> {
              try (Stream<ValueStore.Active> active =
                  handle.attach(ValueStore.class).active(from, now)) {
                return active.toList();
              }
            });
    List<Engagement.Customer> customers = scored(rows, weights, days);
    List<Engagement.Customer> page =
        caller.seesIdentities() ? shown.of(customers, Engagement.Customer::contact) : List.of();
    return new Engagement(
        weights.equals(WEIGHTS) ? VERSION : "custom",
        weights,
        days,
        customers.size(),
        customers.isEmpty()
            ? Optional.empty()
            : Optional.of(
                rounded(customers.stream().mapToDouble(it -> it.score()).average().orElse(0))),
        histogram(customers),
        page,
        next(page.size(), shown, page.isEmpty() ? "" : last(page).contact()));
  }

  private static List<Engagement.Customer> scored(
      List<ValueStore.Active> rows, Map<String, Double> weights, int days) {
    Map<String, List<Double>> inputs = new LinkedHashMap<>();
    inputs.put("responses", values(rows, ValueStore.Active::responses));
    inputs.put("events", values(rows, ValueStore.Active::events));
    inputs.put("recency", values(rows, row -> days - row.quietDays()));
    double whole = weights.values().stream().mapToDouble(it -> it).sum();
    List<Engagement.Customer> customers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Double> own = new LinkedHashMap<>();
      double sum = 0;
      for (Map.Entry<String, List<Double>> input : inputs.entrySet()) {
        double value = input.getValue().get(i);
        own.put(input.getKey(), rounded(value));
        sum += value * weights.getOrDefault(input.getKey(), 0.0);
      }
      customers.add(new Engagement.Customer(rows.get(i).contact(), rounded(sum / whole), own));
    }
    return customers;
  }

  private static List<Double> values(
      List<ValueStore.Active> rows, java.util.function.ToLongFunction<ValueStore.Active> input) {
    return Normalised.of(rows.stream().map(row -> (double) input.applyAsLong(row)).toList());
  }

  private static List<Long> histogram(List<Engagement.Customer> customers) {
    List<Long> tens = new ArrayList<>();
    for (int ten = 0; ten < 10; ten++) {
      int place = ten;
      tens.add(
          customers.stream().filter(it -> Math.min(9, (int) (it.score() / 10)) == place).count());
    }
    return tens;
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }
}
