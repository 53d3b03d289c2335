package koe.dashboard.metric;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import koe.kernel.expression.Expression;
import koe.kernel.expression.ExpressionSyntax;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Reads what is asked of a metric from the query of the address; 400 for what makes no sense. */
public final class QueryText {

  private static final int LONGEST = 4_000;
  private static final List<String> SENTIMENTS =
      List.of("positive", "neutral", "mixed", "negative");

  private final MultivaluedMap<String, String> parameters;
  private final ZoneId zone;

  public QueryText(MultivaluedMap<String, String> parameters, ZoneId zone, Set<String> known) {
    this.parameters = parameters;
    this.zone = zone;
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw Problem.parameter(name, "The parameter " + name + " is not known here.");
      }
    }
  }

  public MetricQuery metric(Metric metric) {
    Optional<Instant> from = moment("from");
    Optional<Instant> to = moment("to");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw Problem.parameter("from", "from must come before to, which itself counts no more.");
    }
    return new MetricQuery(
        metric,
        id("survey"),
        text("touchpoint"),
        from,
        to,
        text("interval").map(word -> known("interval", Period.of(word))),
        text("by").map(Dimension::of),
        text("filter").map(QueryText::expression),
        text("target").map(QueryText::number),
        said());
  }

  private Said said() {
    Optional<String> sentiment = text("sentiment");
    if (sentiment.isPresent() && !SENTIMENTS.contains(sentiment.get())) {
      throw Problem.malformed("sentiment is one of " + String.join(", ", SENTIMENTS) + ".");
    }
    return new Said(text("theme"), sentiment, text("words"));
  }

  public Optional<String> text(String name) {
    Optional<String> text =
        Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isBlank());
    if (text.isPresent() && text.get().length() > LONGEST) {
      throw Problem.parameter(name, name + " is too long.");
    }
    return text;
  }

  public Optional<UUID> id(String name) {
    return text(name).map(id -> Paging.id(name, id));
  }

  /** A day as it begins in the workspace, or a moment with its offset. */
  public Optional<Instant> moment(String name) {
    return text(name).map(written -> moment(name, written));
  }

  private Instant moment(String name, String written) {
    Function<String, Instant> reader =
        written.length() > "YYYY-MM-DD".length()
            ? text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
            : text -> LocalDate.parse(text).atStartOfDay(zone).toInstant();
    try {
      Instant moment = reader.apply(written);
      if (moment.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
          && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
        return moment;
      }
    } catch (DateTimeException wrong) {
      // told below, as for a day that no calendar has
    }
    throw Problem.parameter(name, name + " is a day such as 2026-04-01.");
  }

  /** A number between two others, both included. */
  public Optional<Double> number(String name, double least, double most) {
    return text(name)
        .map(
            written -> {
              double number =
                  written.matches("[0-9]{1,6}([.][0-9]{1,6})?") ? Double.parseDouble(written) : -1;
              if (number < least || number > most) {
                throw Problem.parameter(
                    name, name + " is a number from " + least + " to " + most + ".");
              }
              return number;
            });
  }

  static BigDecimal number(String written) {
    if (written.matches("-?[0-9]{1,6}([.][0-9]{1,6})?")) {
      return new BigDecimal(written);
    }
    throw Problem.parameter("target", "target is a number such as 42.5.");
  }

  private static <T> T known(String name, Optional<T> found) {
    return found.orElseThrow(
        () -> Problem.parameter(name, name + " is day, week, month or quarter."));
  }

  private static Expression expression(String source) {
    try {
      return Expression.parse(source);
    } catch (ExpressionSyntax wrong) {
      throw Problem.parameter("filter", "filter cannot be read: " + wrong.getMessage());
    }
  }
}
