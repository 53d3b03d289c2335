package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final Metrics metrics = new Metrics(customers.database(), clock);

  @Test
  void complete_answers_are_counted_and_partial_ones_are_not() {
    customers.answers(survey).nps(10);
    customers.answers(survey).nps(9);
    customers.answers(survey).nps(3);
    customers.answers(survey).partial().nps(0);
    Figure overall = ask(Metric.NPS, Map.of()).overall();
    assertThat(overall.n()).isEqualTo(3);
    assertThat(overall.value()).hasValue(33.33);
    assertThat(overall.promoters()).hasValue(2L);
    assertThat(overall.detractors()).hasValue(1L);
    assertThat(overall.distribution()).hasSize(11).containsEntry(9, 1L).containsEntry(0, 0L);
  }

  @Test
  void scores_of_suspicious_answers_are_left_out_and_their_number_is_told() {
    customers.answers(survey).nps(10);
    customers.answers(survey).suspectNps(0);
    MetricReport report = ask(Metric.NPS, Map.of());
    assertThat(report.overall().n()).isEqualTo(1);
    assertThat(report.leftOut()).isEqualTo(1);
    assertThat(ask(Metric.CSAT, Map.of()).leftOut()).isZero();
  }

  @Test
  void a_score_that_was_only_clicked_stands_beside_the_metric_until_a_person_confirms_it() {
    UUID mailing = customers.distribution(survey, "email", "first");
    UUID hana = customers.contact("C-1", "花");
    UUID first = customers.invitation(mailing, survey, hana, "sent");
    UUID second =
        customers.invitation(
            customers.distribution(survey, "email", "second"), survey, hana, "sent");
    customers.answers(survey).nps(10);
    customers.clicked(mailing, first, 2, "person");
    customers.clicked(mailing, first, 9, "person");
    customers.clicked(mailing, second, 0, "automated");
    MetricReport report = ask(Metric.NPS, Map.of());
    assertThat(report.overall().n()).isEqualTo(1);
    assertThat(report.overall().value()).hasValue(100.0);
    assertThat(report.provisional().orElseThrow().n()).isEqualTo(1);
    assertThat(report.provisional().orElseThrow().distribution()).containsEntry(9, 1L);
    customers.cameBy(customers.answers(survey).nps(9), mailing, first);
    MetricReport confirmed = ask(Metric.NPS, Map.of());
    assertThat(confirmed.overall().n()).isEqualTo(2);
    assertThat(confirmed.provisional()).isEmpty();
  }

  @Test
  void without_answers_there_is_no_value() {
    MetricReport report = ask(Metric.CSAT, Map.of("interval", "month"));
    assertThat(report.overall().value()).isEmpty();
    assertThat(report.overall().ci()).isEmpty();
    assertThat(report.overall().n()).isZero();
    assertThat(report.points()).isEmpty();
    assertThat(report.change()).isEmpty();
  }

  @Test
  void months_begin_at_midnight_where_the_workspace_is() {
    customers.answers(survey).at("2026-03-31T14:59:59Z").nps(10);
    customers.answers(survey).at("2026-03-31T15:00:00Z").nps(0);
    List<Figure> points = ask(Metric.NPS, Map.of("interval", "month")).points();
    assertThat(points)
        .extracting(Figure::from)
        .containsExactly(day("2026-03-01"), day("2026-04-01"));
    assertThat(points).extracting(Figure::to).containsExactly(day("2026-04-01"), day("2026-05-01"));
    assertThat(points)
        .extracting(Figure::value)
        .containsExactly(Optional.of(100.0), Optional.of(-100.0));
  }

  @Test
  void a_month_without_answers_is_a_point_without_a_value() {
    customers.answers(survey).at("2026-01-10T00:00:00Z").nps(10);
    customers.answers(survey).at("2026-03-10T00:00:00Z").nps(0);
    MetricReport report = ask(Metric.NPS, Map.of("interval", "month"));
    assertThat(report.points()).extracting(Figure::n).containsExactly(1L, 0L, 1L);
    assertThat(report.points().get(1).value()).isEmpty();
    assertThat(report.change()).isPresent();
    assertThat(report.change().orElseThrow().value()).isEqualTo(-200);
    assertThat(report.change().orElseThrow().significant()).isFalse();
  }

  @Test
  void the_end_of_the_time_asked_for_does_not_count() {
    customers.answers(survey).at("2026-04-01T00:00:00Z").nps(10);
    customers.answers(survey).at("2026-04-01T15:00:00Z").nps(0);
    MetricReport report = ask(Metric.NPS, Map.of("from", "2026-04-01", "to", "2026-04-02"));
    assertThat(report.overall().n()).isEqualTo(1);
    assertThat(report.overall().from()).isEqualTo(day("2026-04-01"));
    assertThat(report.overall().to()).isEqualTo(day("2026-04-02"));
  }

  @Test
  void answers_are_grouped_by_any_attribute_and_by_what_the_response_is() {
    customers.answers(survey).with("{\"city\":\"福井市\"}").nps(10);
    customers.answers(survey).with("{\"city\":\"福井市\"}").nps(8);
    customers.answers(survey).with("{\"city\":\"勝山市\"}").in("en").nps(1);
    customers.answers(survey).nps(1);
    assertThat(ask(Metric.NPS, Map.of("by", "city")).points())
        .extracting(Figure::group)
        .containsExactly(Optional.of("勝山市"), Optional.of("福井市"), Optional.empty());
    assertThat(ask(Metric.NPS, Map.of("by", "contact.city")).points()).hasSize(3);
    assertThat(ask(Metric.NPS, Map.of("by", "language")).points())
        .extracting(Figure::n)
        .containsExactly(1L, 3L);
    for (String property : List.of("channel", "survey", "touchpoint", "distribution")) {
      assertThat(ask(Metric.NPS, Map.of("by", property)).points()).hasSize(1);
    }
  }

  @Test
  void a_filter_looks_at_attributes_and_at_what_the_response_is() {
    customers.answers(survey).with("{\"plan\":\"pro\",\"city\":\"福井市\"}").nps(10);
    customers.answers(survey).with("{\"plan\":\"pro\",\"city\":\"大野市\"}").nps(0);
    customers.answers(survey).with("{\"plan\":\"free\",\"city\":\"福井市\"}").in("en").nps(0);
    assertThat(ask(Metric.NPS, filter("{plan} = 'pro' and {city} contains '福井'")).overall().value())
        .hasValue(100.0);
    assertThat(ask(Metric.NPS, filter("{contact.plan} = 'pro'")).overall().n()).isEqualTo(2);
    assertThat(ask(Metric.NPS, filter("{language} = 'en'")).overall().n()).isEqualTo(1);
    assertThat(ask(Metric.NPS, filter("{nothing} notempty")).overall().n()).isZero();
  }

  @Test
  void surveys_and_touchpoints_are_kept_apart() {
    UUID support = customers.survey("サポート満足度", "support");
    customers.answers(survey).score("csat", 5, 5);
    customers.answers(support).score("csat", 3, 5);
    assertThat(ask(Metric.CSAT, Map.of("survey", support.toString())).overall().value())
        .hasValue(0.0);
    Figure relationship = ask(Metric.CSAT, Map.of("touchpoint", "relationship")).overall();
    assertThat(relationship.value()).hasValue(100.0);
    assertThat(relationship.mean()).hasValue(5.0);
    assertThat(relationship.promoters()).isEmpty();
    assertThat(ask(Metric.CSAT, Map.of()).overall().value()).hasValue(50.0);
  }

  @Test
  void another_workspace_is_not_counted_and_its_survey_is_not_there() {
    Customers others = new Customers();
    UUID theirs = others.survey("Theirs", "x");
    others.answers(theirs).nps(10);
    assertThat(ask(Metric.NPS, Map.of()).overall().n()).isZero();
    assertThatThrownBy(() -> ask(Metric.NPS, Map.of("survey", theirs.toString())))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("interval", "fortnight"),
            Map.of("from", "yesterday"),
            Map.of("from", "2026-02-30"),
            Map.of("from", "2026-04-02", "to", "2026-04-01"),
            Map.of("survey", "1"),
            Map.of("filter", "{plan} ="),
            Map.of("colour", "red"))) {
      assertThatThrownBy(() -> ask(Metric.NPS, wrong))
          .as(wrong.toString())
          .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
    }
  }

  @Test
  void more_points_than_anyone_reads_are_refused() {
    customers.answers(survey).at("2000-01-01T00:00:00Z").nps(10);
    customers.answers(survey).at("2026-01-01T00:00:00Z").nps(10);
    assertThatThrownBy(() -> ask(Metric.NPS, Map.of("interval", "day")))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @Test
  void response_rates_leave_out_what_came_back() {
    UUID mail = customers.distribution(survey, "email", "4月の配信");
    for (int i = 0; i < 4; i++) {
      UUID contact = customers.contact("c" + i, "顧客" + i);
      UUID invitation = customers.invitation(mail, survey, contact, i == 0 ? "bounced" : "sent");
      if (i > 1) {
        customers.event(mail, invitation, "started");
        customers.event(mail, invitation, "started");
      }
      if (i > 2) {
        customers.event(mail, invitation, "completed");
      }
    }
    List<ResponseRate> rates =
        new ResponseRates(customers.database())
            .list(customers.workspace(), Optional.of(survey), Optional.empty(), Optional.empty());
    assertThat(rates).hasSize(1);
    assertThat(rates.get(0).funnel()).isEqualTo(new ResponseRate.Funnel(4, 0, 4, 1, 3, 0, 2, 1, 0));
    assertThat(rates.get(0).dispositions()).isEqualTo(new Dispositions(1, 0, 1, 1, 0, 0, 1));
    assertThat(rates.get(0).aapor()).containsEntry("RR5", 1.0 / 3);
    assertThat(rates.get(0).opensReliable()).isFalse();
    assertThat(rates.get(0).responseRate().orElseThrow().value()).isEqualTo(33.33);
    assertThat(rates.get(0).completionRate().orElseThrow().value()).isEqualTo(50);
  }

  @Test
  void response_rates_tell_the_variants_of_a_distribution_apart() {
    UUID mail = customers.distribution(survey, "email", "4月の配信");
    for (int i = 0; i < 3; i++) {
      UUID contact = customers.contact("v" + i, "顧客" + i);
      UUID invitation = customers.invitation(mail, survey, contact, "sent");
      customers.variant(invitation, i == 0 ? "long" : "short");
      if (i == 2) {
        customers.event(mail, invitation, "completed");
      }
    }
    List<ResponseRate> rates =
        new ResponseRates(customers.database())
            .list(
                customers.workspace(),
                Optional.of(survey),
                Optional.empty(),
                Optional.empty(),
                "variant");
    assertThat(rates).extracting(ResponseRate::group).containsExactly("short", "long");
    assertThat(rates).allMatch(rate -> rate.distribution().equals(Optional.of(mail)));
    assertThat(rates.get(0).funnel()).isEqualTo(new ResponseRate.Funnel(2, 0, 2, 0, 2, 0, 0, 1, 0));
    assertThat(rates.get(1).funnel()).isEqualTo(new ResponseRate.Funnel(1, 0, 1, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void who_may_not_see_identities_is_told_nothing_of_a_few() {
    for (int i = 0; i < 4; i++) {
      customers.answers(survey).with("{\"city\":\"勝山市\"}").nps(10);
    }
    Figure few = asViewer(Map.of()).overall();
    assertThat(few.state()).isEqualTo(FigureState.BELOW_THRESHOLD);
    assertThat(few.n()).isEqualTo(4);
    assertThat(few.value()).isEmpty();
    assertThat(few.distribution()).isEmpty();
    assertThat(asViewer(Map.of("survey", survey.toString(), "by", "city")).points())
        .allMatch(point -> point.state() == FigureState.BELOW_THRESHOLD);
    assertThat(ask(Metric.NPS, Map.of()).overall().state()).isEqualTo(FigureState.UNRELIABLE);
    assertThat(ask(Metric.CSAT, Map.of()).overall().state()).isEqualTo(FigureState.NO_DATA);
  }

  @Test
  void a_small_group_cannot_be_had_by_subtraction() {
    for (int i = 0; i < 40; i++) {
      String city = i < 2 ? "大野市" : i < 15 ? "勝山市" : "福井市";
      customers.answers(survey).with("{\"city\":\"" + city + "\"}").nps(i % 11);
    }
    assertThat(asViewer(Map.of("by", "city")).points())
        .extracting(Figure::state)
        .containsExactly(
            FigureState.BELOW_THRESHOLD, FigureState.BELOW_THRESHOLD, FigureState.UNRELIABLE);
  }

  @Test
  void changes_of_groups_are_adjusted_for_how_many_there_are() {
    for (int city = 0; city < 4; city++) {
      for (int i = 0; i < 40; i++) {
        String attributes = "{\"city\":\"" + city + "\"}";
        customers.answers(survey).at("2026-03-10T00:00:00Z").with(attributes).nps(8);
        int now = city == 0 ? (i < 7 ? 10 : 8) : 8;
        customers.answers(survey).at("2026-04-10T00:00:00Z").with(attributes).nps(now);
      }
    }
    MetricReport report = ask(Metric.NPS, Map.of("interval", "month", "by", "city"));
    assertThat(report.changes()).hasSize(4);
    MetricReport.GroupChange moved = report.changes().get(0);
    assertThat(moved.value()).isEqualTo(17.5);
    MetricReport.Change alone =
        ask(Metric.NPS, Map.of("interval", "month", "filter", "{city} = '0'"))
            .change()
            .orElseThrow();
    assertThat(moved.pValue()).isGreaterThan(alone.pValue());
  }

  @Test
  void a_metric_is_held_against_a_target() {
    for (int i = 0; i < 50; i++) {
      customers.answers(survey).nps(10);
    }
    MetricReport.Change far =
        ask(Metric.NPS, Map.of("target", "20.5")).againstTarget().orElseThrow();
    assertThat(far.value()).isEqualTo(79.5);
    assertThat(far.significant()).isTrue();
    assertThat(ask(Metric.NPS, Map.of()).againstTarget()).isEmpty();
  }

  @Test
  void the_mean_is_a_metric_with_a_name_of_its_own() {
    customers.answers(survey).score("csat", 5, 5);
    customers.answers(survey).score("csat", 4, 5);
    Figure mean = ask(Metric.CSAT_MEAN, Map.of()).overall();
    assertThat(mean.value()).hasValue(4.5);
    assertThat(mean.ci().orElseThrow().high()).isLessThanOrEqualTo(5);
    assertThat(ask(Metric.CSAT, Map.of()).overall().value()).hasValue(100.0);
  }

  @Test
  void a_receipt_tells_how_a_number_came_about_and_computes_it_again() {
    customers.answers(survey).with("{\"plan\":\"pro\"}").nps(10);
    customers.answers(survey).with("{\"plan\":\"pro\"}").nps(3);
    customers.answers(survey).with("{\"plan\":\"free\"}").nps(3);
    customers.answers(survey).with("{\"plan\":\"pro\"}").partial().nps(3);
    Map<String, String> asked = filter("{plan} = 'pro'");
    Receipt receipt =
        new MetricReceipts(customers.database(), metrics)
            .receipt(caller(Role.MANAGER), query(Metric.NPS, asked), asked);
    assertThat(receipt.n()).isEqualTo(2);
    assertThat(receipt.partial()).isEqualTo(1);
    assertThat(receipt.agrees()).isTrue();
    assertThat(receipt.recomputed().value()).hasValue(0.0);
    assertThat(receipt.sources()).containsExactly(new Receipt.Source(survey, "関係性NPS", 1, 2));
  }

  private static Map<String, String> filter(String expression) {
    return Map.of("filter", expression);
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private MetricReport ask(Metric metric, Map<String, String> parameters) {
    return metrics.report(caller(Role.MANAGER), query(metric, parameters));
  }

  private MetricReport asViewer(Map<String, String> parameters) {
    return metrics.report(caller(Role.VIEWER), query(Metric.NPS, parameters));
  }

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(role), "");
  }

  private static MetricQuery query(Metric metric, Map<String, String> parameters) {
    return new QueryText(new MultivaluedHashMap<>(parameters), TOKYO, MetricsResource.PARAMETERS)
        .metric(metric);
  }
}
