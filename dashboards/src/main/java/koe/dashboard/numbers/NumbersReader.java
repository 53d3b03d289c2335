package koe.dashboard.numbers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.dashboard.annotation.Annotations;
import koe.dashboard.metric.Controls;
import koe.dashboard.metric.GroupComparisons;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.dashboard.style.StyleReader;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Gathers what the page shows of a slice. */
@Singleton
public class NumbersReader {

  private final Database database;
  private final Metrics metrics;
  private final Controls controls;
  private final GroupComparisons groups;
  private final Annotations annotations;
  private final StyleReader styles;

  @Inject
  public NumbersReader(
      Database database,
      Metrics metrics,
      Controls controls,
      GroupComparisons groups,
      Annotations annotations,
      StyleReader styles) {
    this.database = database;
    this.metrics = metrics;
    this.controls = controls;
    this.groups = groups;
    this.annotations = annotations;
    this.styles = styles;
  }

  Numbers read(Caller caller, Asked asked) {
    MetricQuery query = asked.query();
    return new Numbers(
        metrics.report(caller, query),
        metrics.compare(caller, query, asked.before(query)),
        controls.report(caller, query, asked.period()),
        asked.by().map(by -> groups.list(caller, query, by)).orElse(List.of()),
        names(caller, asked),
        annotations.between(caller.workspace(), asked.from(), asked.until().plusDays(1)),
        asked.metric() == Metric.NPS
            ? Optional.of(styles.reading(caller, query))
            : Optional.empty());
  }

  private Map<String, String> names(Caller caller, Asked asked) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ChoiceStore store = handle.attach(ChoiceStore.class);
          Stream<ChoiceStore.Named> named =
              switch (asked.field("by")) {
                case "survey" -> store.surveys().stream();
                case "distribution" -> store.distributions().stream();
                default -> Stream.empty();
              };
          return named.collect(Collectors.toMap(ChoiceStore.Named::key, ChoiceStore.Named::name));
        });
  }

  Choices choices(Caller caller) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ChoiceStore store = handle.attach(ChoiceStore.class);
          return new Choices(
              store.surveys(), store.touchpoints(), store.themes(), store.attributes());
        });
  }
}
