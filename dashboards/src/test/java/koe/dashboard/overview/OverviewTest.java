package koe.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.followup.Inbox;
import koe.dashboard.followup.Triage;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Period;
import koe.dashboard.metric.ResponseRates;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.text.Language;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.Test;

class OverviewTest {

  private final Clock clock = Clock.fixed(Instant.parse("2030-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final LocalDate today = LocalDate.parse("2030-05-20");
  private final Customers customers = new Customers();
  private final Workspaces workspaces = new Workspaces(customers.database(), clock);
  private final OverviewReader reader =
      new OverviewReader(
          customers.database(),
          new Metrics(customers.database(), clock),
          new ResponseRates(customers.database()),
          new Inbox(customers.database(), clock));
  private final Caller caller =
      new Caller(customers.workspace(), Optional.empty(), "A", Set.of(Role.AGENT), "");

  @Test
  void a_workspace_without_answers_is_told_what_to_do() {
    assertThat(reader.hasAnswers(customers.workspace())).isFalse();
    assertThat(reader.hasOpenSurvey(customers.workspace())).isFalse();
    UUID survey = customers.survey("NPS", "x");
    assertThat(reader.hasOpenSurvey(customers.workspace())).isTrue();
    customers.answers(survey).nps(9);
    assertThat(reader.hasAnswers(customers.workspace())).isTrue();
  }

  @Test
  void the_first_page_gathers_figures_themes_comments_and_tasks() {
    customers.theme("delivery", "配送", "Delivery");
    customers.everythingIsTakenIn();
    customers.contact("c-1", "田中 美咲");
    UUID survey = customers.survey("NPS", "x");
    customers
        .answers(survey)
        .of("c-1")
        .at("2030-05-01T00:00:00Z")
        .npsWithComment(2, "遅い", "negative", "delivery");
    customers.answers(survey).at("2030-04-01T00:00:00Z").nps(10);
    assertThat(new Triage(customers.database(), workspaces, clock).run()).isPositive();
    Overview overview = reader.read(caller, Span.MONTH, today, ZoneId.of("Asia/Tokyo"));
    assertThat(overview.nps().overall().n()).isEqualTo(1);
    assertThat(overview.npsChange().moved()).isEmpty();
    assertThat(overview.npsChange().before()).isOne();
    assertThat(overview.csat().overall().value()).isEmpty();
    assertThat(overview.csatChange().moved()).isEmpty();
    assertThat(overview.themes())
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.nameIn("ja")).isEqualTo("配送");
              assertThat(theme.negative()).isOne();
            });
    assertThat(overview.verbatims()).hasSize(1);
    assertThat(overview.tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.customer()).isEqualTo("田中 美咲");
              assertThat(task.nps()).hasValue(2);
            });
    assertThat(overview.counts().open()).isOne();
    assertThat(overview.hasFunnel()).isFalse();
  }

  @Test
  void a_span_counts_today_and_names_its_periods() {
    assertThat(Span.MONTH.from(today)).isEqualTo(LocalDate.parse("2030-04-21"));
    assertThat(Span.of("365")).isEqualTo(Span.YEAR);
    assertThat(Span.of("nonsense")).isEqualTo(Span.QUARTER);
    PeriodLabel japanese = new PeriodLabel(Language.JAPANESE, Period.MONTH);
    assertThat(japanese.brief(LocalDate.parse("2030-05-01"))).isEqualTo("5月");
    assertThat(japanese.brief(LocalDate.parse("2030-01-01"))).isEqualTo("2030年");
    assertThat(new PeriodLabel(Language.ENGLISH, Period.WEEK).whole(LocalDate.parse("2030-05-06")))
        .isEqualTo("week of 6 May 2030");
  }
}
