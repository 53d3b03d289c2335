package koe.dashboard.style;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.Nps;

/**
 * A reading of NPS beside the published score, which it leaves as it is.
 *
 * @param raw the published score, as it is everywhere else
 * @param reading the same answers with the cut-offs of the workspace; empty where nothing is shown
 * @param habits how the scale is used
 * @param warnings {@code languages}: people of several languages answered, whose scores are not to
 *     be held against each other
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StyleReading(
    Figure raw,
    ResponseStyle style,
    Optional<Cut> reading,
    Optional<Habits> habits,
    List<Against> baselines,
    Map<String, Long> languages,
    List<String> warnings) {

  static final String SEVERAL_LANGUAGES = "languages";
  private static final int MIDDLE = 5;
  private static final int HIGHEST = 10;

  /** The score with other cut-offs, which is no NPS and has another name. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Cut(
      long wellDisposed, long between, long illDisposed, double value, Figure.Bounds ci) {

    static Optional<Cut> of(Map<Integer, Long> grades, ResponseStyle style) {
      long good = count(grades, style.promotersFrom(), HIGHEST);
      long bad = count(grades, 0, style.detractorsTo());
      long between = count(grades, style.detractorsTo() + 1, style.promotersFrom() - 1);
      Nps counted = new Nps(good, between, bad);
      return counted
          .points()
          .flatMap(
              value ->
                  counted
                      .bounds()
                      .map(ci -> new Cut(good, between, bad, Figure.rounded(value), ci)));
    }
  }

  /**
   * How the scale is used, in percent of all answers.
   *
   * @param middle who gave the grade in the middle, 5
   * @param ends who gave 0 or 10
   */
  public record Habits(double middle, double ends) {

    static Optional<Habits> of(Map<Integer, Long> grades) {
      long n = count(grades, 0, HIGHEST);
      return n == 0
          ? Optional.empty()
          : Optional.of(
              new Habits(
                  share(count(grades, MIDDLE, MIDDLE), n),
                  share(count(grades, 0, 0) + count(grades, HIGHEST, HIGHEST), n)));
    }

    private static double share(long part, long whole) {
      return Figure.rounded(100.0 * part / whole);
    }
  }

  /**
   * The published score held against what is usual.
   *
   * @param difference in points
   * @param verdict {@code above} or {@code below} if what is usual lies outside the interval, else
   *     {@code unclear}; {@code few} where there is no score to be told
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Against(
      ResponseStyle.Baseline baseline,
      long n,
      Optional<Double> value,
      Optional<Double> difference,
      String verdict) {

    static Against of(ResponseStyle.Baseline baseline, Optional<Figure> figure) {
      Optional<Double> value = figure.flatMap(Figure::value);
      double usual = baseline.value().doubleValue();
      return new Against(
          baseline,
          figure.map(Figure::n).orElse(0L),
          value,
          value.map(it -> Figure.rounded(it - usual)),
          figure.flatMap(Figure::ci).map(ci -> verdict(ci, baseline.value())).orElse("few"));
    }

    private static String verdict(Figure.Bounds ci, BigDecimal usual) {
      if (ci.low() > usual.doubleValue()) {
        return "above";
      }
      return ci.high() < usual.doubleValue() ? "below" : "unclear";
    }
  }

  private static long count(Map<Integer, Long> grades, int least, int highest) {
    return grades.entrySet().stream()
        .filter(grade -> grade.getKey() >= least && grade.getKey() <= highest)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * @param byLanguage the published score of each language's people
   */
  static StyleReading of(ResponseStyle style, Figure raw, Map<String, Figure> byLanguage) {
    Map<String, Long> languages = new TreeMap<>();
    byLanguage.forEach((language, figure) -> languages.put(language, figure.n()));
    return new StyleReading(
        raw,
        style,
        Cut.of(raw.distribution(), style),
        Habits.of(raw.distribution()),
        style.baselines().stream()
            .map(
                one ->
                    Against.of(
                        one,
                        one.language().isEmpty()
                            ? Optional.of(raw)
                            : Optional.ofNullable(byLanguage.get(one.language().get()))))
            .toList(),
        languages,
        languages.size() > 1 ? List.of(SEVERAL_LANGUAGES) : List.of());
  }
}
