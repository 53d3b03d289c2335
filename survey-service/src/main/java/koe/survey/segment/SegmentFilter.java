package koe.survey.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import koe.kernel.expression.Expression;
import koe.kernel.expression.ExpressionSyntax;
import koe.kernel.expression.Variables;
import koe.kernel.web.JsonBody;

/**
 * Whether a customer belongs to a segment. The filter is written in the language of survey logic:
 * {@code {plan} = 'pro' and {lastNps} <= 6}.
 */
public final class SegmentFilter {

  private static final int LONGEST = 4_000;

  private final Expression expression;

  private SegmentFilter(Expression expression) {
    this.expression = expression;
  }

  /**
   * @throws ExpressionSyntax if it cannot be read
   */
  public static SegmentFilter of(String filter) {
    return new SegmentFilter(Expression.parse(filter));
  }

  /** Reads a filter that was sent; what is wrong becomes a complaint. */
  public static Optional<SegmentFilter> read(JsonBody body, String key) {
    String filter = body.text(key, LONGEST);
    try {
      return filter.isBlank() ? Optional.empty() : Optional.of(of(filter));
    } catch (ExpressionSyntax wrong) {
      body.complain(key, wrong.problem());
      return Optional.empty();
    }
  }

  /** Whether the filter looks at what begins with this word, so that it must be fetched. */
  boolean asksFor(Set<String> words) {
    return expression.variables().stream()
        .map(name -> name.split("[.\\[]", 2)[0].toLowerCase(Locale.ROOT))
        .anyMatch(words::contains);
  }

  public boolean accepts(JsonNode portrait, Clock clock) {
    return expression.isTrue(Variables.of(portrait, clock));
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
