package koe.dashboard.weighting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.dashboard.metric.Dimension;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.Metrics.Counted;
import koe.dashboard.metric.WeightedShares;

/** Brings answers to the make-up of all customers, and measures again. */
final class Weighting {

  /** Below this, weights carry more noise than they remove. */
  private static final double POOR = 0.4;

  private final Metric metric;
  private final Targets targets;
  private final List<Counted> answers = new ArrayList<>();
  private final long leftOut;
  private final Map<String, List<String>> empty = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  Weighting(Metric metric, Targets targets, List<Counted> counted) {
    this.metric = metric;
    this.targets = targets;
    long out = 0;
    for (Counted one : counted) {
      if (isPartOfTargets(one)) {
        answers.add(one);
      } else {
        out += one.n();
      }
    }
    this.leftOut = out;
    targets.shares().forEach(this::sort);
  }

  private boolean isPartOfTargets(Counted one) {
    return targets.shares().entrySet().stream()
        .allMatch(
            margin ->
                one.group(Dimension.of(margin.getKey()))
                    .filter(margin.getValue()::containsKey)
                    .isPresent());
  }

  private void sort(String by, Map<String, Double> shares) {
    Set<String> there =
        answers.stream()
            .flatMap(one -> one.group(Dimension.of(by)).stream())
            .collect(Collectors.toSet());
    groups.put(by, shares.keySet().stream().filter(there::contains).toList());
    List<String> missing = shares.keySet().stream().filter(it -> !there.contains(it)).toList();
    if (!missing.isEmpty()) {
      empty.put(by, missing);
    }
  }

  long n() {
    return answers.stream().mapToLong(Counted::n).sum();
  }

  /** What is told where there are too few answers to tell more. */
  WeightedReport withheld(String state) {
    return new WeightedReport(
        metric.word(),
        state,
        new WeightedReport.Raw(n(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        0,
        0,
        leftOut,
        empty,
        false,
        0,
        List.of());
  }

  WeightedReport report() {
    double[] counts = answers.stream().mapToDouble(Counted::n).toArray();
    List<Raking.Margin> margins = groups.keySet().stream().map(this::margin).toList();
    Raking.Fit fit = Raking.fit(counts, margins, targets.cap());
    double effective = Raking.effective(fit.weights(), counts);
    WeightedShares weighted = shares(fit.weights(), effective);
    double[] each = new double[counts.length];
    Arrays.setAll(each, i -> fit.weights()[i] / counts[i]);
    double efficiency = effective / n();
    return new WeightedReport(
        metric.word(),
        "shown",
        new WeightedReport.Raw(
            n(), Optional.of(rounded(shares(counts, (double) n()).value(metric)))),
        Optional.of(rounded(weighted.value(metric))),
        Optional.of(Figure.Bounds.of(weighted.interval(metric), 1)),
        rounded(effective),
        rounded(efficiency),
        efficiency < POOR ? Optional.of("lowEfficiency") : Optional.empty(),
        rounded(Arrays.stream(each).min().orElse(0)),
        rounded(Arrays.stream(each).max().orElse(0)),
        leftOut,
        empty,
        fit.converged(),
        fit.rounds(),
        told(counts, fit.weights()));
  }

  /** The targets of the groups that are there, so that they add up to all answers. */
  private Raking.Margin margin(String by) {
    List<String> names = groups.getOrDefault(by, List.of());
    int[] group =
        answers.stream()
            .mapToInt(one -> names.indexOf(one.group(Dimension.of(by)).orElse("")))
            .toArray();
    double[] target = names.stream().mapToDouble(name -> share(by, name) * n()).toArray();
    return new Raking.Margin(group, target);
  }

  private double share(String by, String name) {
    Map<String, Double> shares = targets.shares().getOrDefault(by, Map.of());
    double whole =
        groups.getOrDefault(by, List.of()).stream()
            .mapToDouble(it -> shares.getOrDefault(it, 0.0))
            .sum();
    return shares.getOrDefault(name, 0.0) / whole;
  }

  private WeightedShares shares(double[] weights, double effective) {
    double[] standing = new double[3];
    for (int i = 0; i < weights.length; i++) {
      standing[answers.get(i).standing() + 1] += weights[i];
    }
    return new WeightedShares(standing[2], standing[1], standing[0], effective);
  }

  private List<WeightedReport.Group> told(double[] counts, double[] weights) {
    List<WeightedReport.Group> told = new ArrayList<>();
    double all = Arrays.stream(weights).sum();
    for (String by : groups.keySet()) {
      Raking.Margin margin = margin(by);
      double[] before = margin.sums(counts);
      double[] after = margin.sums(weights);
      List<String> names = groups.getOrDefault(by, List.of());
      for (int i = 0; i < names.size(); i++) {
        told.add(
            new WeightedReport.Group(
                by,
                names.get(i),
                rounded(share(by, names.get(i))),
                rounded(before[i] / n()),
                rounded(after[i] / all)));
      }
    }
    return told;
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
