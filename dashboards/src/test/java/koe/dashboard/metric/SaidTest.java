package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metrics of those who said something. */
class SaidTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final Metrics metrics = new Metrics(customers.database(), clock);

  @BeforeEach
  void some_speak_of_delivery() {
    customers
        .answers(survey)
        .with("{\"plan\":\"pro\"}")
        .npsWithComment(2, "配送がとても遅い", "negative", "delivery", "waiting");
    customers.answers(survey).npsWithComment(9, "ﾊｲｿｳ が早い", "positive", "delivery");
    customers.answers(survey).npsWithComment(10, "価格がよい", "positive", "price");
    customers.answers(survey).nps(10);
  }

  @Test
  void a_theme_counts_each_answer_that_speaks_of_it_once() {
    assertThat(nps(Map.of("theme", "delivery")).value()).hasValue(0.0);
    assertThat(nps(Map.of("theme", "delivery")).n()).isEqualTo(2);
    assertThat(nps(Map.of("theme", "delivery", "filter", "{plan} = 'pro'")).value())
        .hasValue(-100.0);
    assertThat(nps(Map.of("theme", "delivery", "sentiment", "positive")).value()).hasValue(100.0);
    assertThat(nps(Map.of("theme", "nothing")).value()).isEmpty();
  }

  @Test
  void words_are_found_whatever_their_width_and_a_sentiment_is_that_of_a_comment() {
    assertThat(nps(Map.of("words", "ハイソウ")).value()).hasValue(100.0);
    assertThat(nps(Map.of("words", "配送", "interval", "week")).n()).isOne();
    assertThat(nps(Map.of("words", "%")).n()).isZero();
    assertThat(nps(Map.of("sentiment", "positive")).n()).isEqualTo(2);
    assertThat(nps(Map.of()).n()).isEqualTo(4);
  }

  @Test
  void a_receipt_counts_the_same_answers_again() {
    MetricReceipts receipts = new MetricReceipts(customers.database(), metrics);
    Receipt receipt =
        receipts.receipt(caller(Role.MANAGER), query(Map.of("theme", "delivery")), Map.of());
    assertThat(receipt.n()).isEqualTo(2);
    assertThat(receipt.agrees()).isTrue();
  }

  @Test
  void who_may_not_read_comments_with_names_cannot_guess_at_their_words() {
    assertThatThrownBy(() -> metrics.report(caller(Role.VIEWER), query(Map.of("words", "090"))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("words");
    assertThat(metrics.report(caller(Role.VIEWER), query(Map.of("theme", "delivery"))).overall())
        .extracting(Figure::state)
        .isEqualTo(FigureState.BELOW_THRESHOLD);
  }

  @Test
  void a_slice_does_not_tell_on_the_few_it_leaves_out() {
    for (int i = 0; i < 20; i++) {
      customers.answers(survey).with("{\"plan\":\"free\"}").nps(10);
    }
    MetricQuery others = query(Map.of("filter", "{plan} <> 'pro' or {plan} empty"));
    MetricReport told = metrics.report(caller(Role.VIEWER), others);
    assertThat(told.overall().state()).isEqualTo(FigureState.BELOW_THRESHOLD);
    assertThat(told.points()).allMatch(point -> point.value().isEmpty());
    assertThat(metrics.compare(caller(Role.VIEWER), others, others).moved()).isEmpty();
    assertThat(metrics.report(caller(Role.MANAGER), others).overall().n()).isEqualTo(23);
    assertThat(metrics.report(caller(Role.MANAGER), others).overall().value()).isPresent();
    MetricQuery free = query(Map.of("filter", "{plan} = 'pro' or {plan} = 'free'"));
    assertThat(metrics.report(caller(Role.VIEWER), free).overall().state())
        .isEqualTo(FigureState.BELOW_THRESHOLD);
    for (int i = 0; i < 5; i++) {
      customers.answers(survey).nps(0);
    }
    assertThat(metrics.report(caller(Role.VIEWER), free).overall().value()).isPresent();
  }

  @Test
  void an_unknown_sentiment_is_refused() {
    assertThatThrownBy(() -> query(Map.of("sentiment", "angry"))).isInstanceOf(Problem.class);
  }

  private Figure nps(Map<String, String> parameters) {
    return metrics.report(caller(Role.MANAGER), query(parameters)).overall();
  }

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
  }

  private static MetricQuery query(Map<String, String> parameters) {
    return new QueryText(
            new MultivaluedHashMap<>(parameters),
            ZoneId.of("Asia/Tokyo"),
            MetricsResource.PARAMETERS)
        .metric(Metric.NPS);
  }
}
