package koe.dashboard.driver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import koe.dashboard.metric.FalseDiscoveries;
import koe.dashboard.metric.MetricQuery;
import koe.dashboard.metric.Metrics;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** Finds out which ratings of a survey go with its score. */
@Singleton
public class Drivers {

  /** As many of the newest people are looked at. */
  private static final int MOST_PEOPLE = 5_000;

  private static final int PEOPLE_PER_DRIVER = 10;
  private static final int MIDDLE = 50;
  private static final double LEVEL = 0.95;

  private final Database database;
  private final Metrics metrics;

  @Inject
  Drivers(Database database, Metrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  /** Surveys in which ratings can be compared. */
  List<DriverStore.Compared> surveys(Caller caller) {
    return database.inWorkspace(
        caller.workspace(), handle -> handle.attach(DriverStore.class).surveys());
  }

  /** What the questions of a survey are called in a language. */
  Map<String, String> titles(Caller caller, UUID survey, String language) {
    return database
        .inWorkspace(
            caller.workspace(), handle -> handle.attach(DriverStore.class).definition(survey))
        .map(definition -> SurveyDefinition.parse(definition).questions())
        .orElse(List.of())
        .stream()
        .filter(question -> !question.title().isEmpty())
        .collect(Collectors.toMap(Question::name, question -> question.title().in(language)));
  }

  /** With fewer people than the workspace shows numbers of, drivers are not told either. */
  DriverReport report(Caller caller, UUID survey, MetricQuery query) {
    int least = caller.seesIdentities() ? 0 : metrics.thresholds(caller.workspace()).numbers();
    return database.inWorkspace(caller.workspace(), handle -> report(handle, survey, query, least));
  }

  private static DriverReport report(Handle handle, UUID survey, MetricQuery query, int least) {
    DriverStore store = handle.attach(DriverStore.class);
    Ratings ratings =
        Ratings.of(
            store.definition(survey).orElseThrow(() -> Problem.notFound("survey", survey)),
            query.metric());
    Collected collected = new Collected(ratings);
    try (Stream<DriverStore.Row> rows =
        store.rows(
            survey,
            query.metric().asked(),
            ratings.questions(),
            query.from(),
            query.to(),
            MOST_PEOPLE)) {
      rows.forEach(collected::add);
    }
    Observations people = collected.people();
    long incomplete = collected.incomplete();
    String metric = query.metric().word();
    int width = ratings.all().size();
    if (width == 0) {
      return DriverReport.without(metric, survey, people.people(), incomplete, "noDrivers");
    }
    if (people.people() < Math.max(least, PEOPLE_PER_DRIVER * width)) {
      return DriverReport.without(metric, survey, people.people(), incomplete, "notEnough");
    }
    Correlations correlations = Correlations.of(people);
    Bootstrap draws = Bootstrap.of(people);
    return new DriverReport(
        metric,
        survey,
        people.people(),
        incomplete,
        "shown",
        Optional.of(rounded(correlations.explained(IntStream.range(0, width).toArray()))),
        Optional.of(rounded(draws.floor())),
        DriverReport.METHOD,
        items(ratings, people, correlations, draws));
  }

  /** People one by one, as they come from the database. */
  private static final class Collected {

    private final Ratings ratings;
    private final List<Double> outcome = new ArrayList<>();
    private final List<double[]> given = new ArrayList<>();
    private long incomplete;

    Collected(Ratings ratings) {
      this.ratings = ratings;
    }

    void add(DriverStore.Row row) {
      Optional<double[]> answers = ratings.read(row.answers());
      if (answers.isEmpty()) {
        incomplete++;
        return;
      }
      outcome.add((double) row.outcome());
      given.add(answers.get());
    }

    Observations people() {
      return new Observations(
          outcome.stream().mapToDouble(it -> it).toArray(), given.toArray(double[][]::new));
    }

    long incomplete() {
      return incomplete;
    }
  }

  private static List<DriverReport.Driver> items(
      Ratings ratings, Observations people, Correlations correlations, Bootstrap draws) {
    int width = correlations.width();
    double[] weights = RelativeWeights.of(correlations);
    double all = Arrays.stream(weights).sum();
    Optional<double[]> shapley =
        width > Shapley.MOST ? Optional.empty() : Optional.of(Shapley.of(correlations));
    List<Double> pValues =
        FalseDiscoveries.adjust(IntStream.range(0, width).mapToObj(draws::pValue).toList());
    List<DriverReport.Driver> items = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int driver = i;
      double performance =
          ratings.all().get(i).performance(Arrays.stream(people.driver(i)).average().orElseThrow());
      double importance = all == 0 ? 0 : 100 * weights[i] / all;
      boolean significant = pValues.get(i) < 1 - LEVEL;
      items.add(
          new DriverReport.Driver(
              ratings.all().get(i).question(),
              rounded(performance),
              rounded(correlations.withOutcome()[i]),
              shapley.map(shares -> rounded(shares[driver])),
              rounded(weights[i]),
              new DriverReport.Bounds(
                  rounded(draws.quantile(i, (1 - LEVEL) / 2)),
                  rounded(draws.quantile(i, (1 + LEVEL) / 2)),
                  LEVEL),
              rounded(importance),
              rounded(pValues.get(i)),
              significant,
              significant ? quadrant(importance * width > 100, performance >= MIDDLE) : "unclear"));
    }
    return items;
  }

  /** More important than the average driver or not, better than the middle of its scale or not. */
  private static String quadrant(boolean important, boolean good) {
    if (important) {
      return good ? "keep" : "improve";
    }
    return good ? "maintain" : "watch";
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
