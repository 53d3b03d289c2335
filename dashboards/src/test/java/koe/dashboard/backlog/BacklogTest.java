package koe.dashboard.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final BacklogQuery ALL =
      new BacklogQuery(Optional.empty(), Optional.empty(), Optional.empty());
  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("NPS", "x");
  private final Backlog backlog = new Backlog(customers.database(), clock);

  @Test
  void a_theme_is_weighed_by_mentions_customers_trend_and_impact() {
    customers.theme("delivery", "配送", "Delivery");
    said("2026-05-10T00:00:00Z", "c-1", 0, "negative");
    said("2026-05-11T00:00:00Z", "c-1", 2, "negative");
    said("2026-04-01T00:00:00Z", "c-2", 9, "positive");
    said("2025-01-01T00:00:00Z", "", 5, "mixed");
    customers.answers(survey).nps(10);
    customers.answers(survey).nps(10);
    Insight insight = backlog.list(customers.workspace(), ALL, 10).get(0);
    assertThat(insight.theme()).isEqualTo("delivery");
    assertThat(insight.nameIn("ja")).isEqualTo("配送");
    assertThat(insight.status()).isEqualTo("open");
    assertThat(insight.mentions()).isEqualTo(4);
    assertThat(insight.customers()).isEqualTo(3);
    assertThat(insight.trend()).isEqualTo(new Insight.Trend(2, 1, Optional.of(100.0)));
    assertThat(insight.sentiment()).isEqualTo(new Insight.Sentiments(1, 0, 2, 1));
    assertThat(insight.impact()).as("NPS 0 with, 100 without").hasValue(-100.0);
    assertThat(insight.verbatims()).hasSize(3);
  }

  @Test
  void a_theme_that_every_answer_mentions_has_no_impact() {
    said("2026-05-10T00:00:00Z", "c-1", 0, "negative");
    assertThat(backlog.list(customers.workspace(), ALL, 10).get(0).impact()).isEmpty();
  }

  @Test
  void quotes_do_not_tell_who_said_it() {
    customers
        .answers(survey)
        .of("c-1")
        .npsWithComment(1, "遅い。090-1234-5678まで", "negative", "delivery");
    assertThat(backlog.list(customers.workspace(), ALL, 10).get(0).verbatims().get(0).text())
        .isEqualTo("遅い。•••まで");
  }

  @Test
  void a_cursor_goes_through_all_insights_once() {
    for (String theme : List.of("a", "b", "c")) {
      customers.answers(survey).npsWithComment(1, "x", "negative", theme);
    }
    List<Insight> first = backlog.list(customers.workspace(), ALL, 2);
    BacklogQuery rest =
        new BacklogQuery(Optional.of(first.get(1).id()), Optional.empty(), Optional.empty());
    assertThat(first).hasSize(2);
    assertThat(backlog.list(customers.workspace(), rest, 2)).hasSize(1);
    BacklogQuery one = new BacklogQuery(Optional.empty(), Optional.of("b"), Optional.empty());
    assertThat(backlog.list(customers.workspace(), one, 2)).hasSize(1);
  }

  @Test
  void an_insight_is_planned_and_tied_to_an_issue() {
    said("2026-05-10T00:00:00Z", "c-1", 0, "negative");
    UUID id = backlog.list(customers.workspace(), ALL, 10).get(0).id();
    backlog.status(customers.workspace(), id, "\"1\"", "planned", "test");
    backlog.link(customers.workspace(), id, null, Optional.of("https://t.example/1"), "test");
    Insight insight = backlog.get(customers.workspace(), id);
    assertThat(insight.status()).isEqualTo("planned");
    assertThat(insight.link()).hasValue("https://t.example/1");
    assertThat(insight.revision()).isEqualTo(3);
    assertThatThrownBy(() -> backlog.status(customers.workspace(), id, "\"1\"", "shipped", "test"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(412));
    assertThatThrownBy(() -> backlog.get(new Customers().workspace(), id))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_link_is_one_that_a_browser_can_simply_go_to() {
    assertThat(IssueLink.of(" https://t.example/1 ")).hasValue("https://t.example/1");
    for (String wrong :
        List.of("", "t.example", "javascript:alert(1)", "https:///x", "http://a b")) {
      assertThat(IssueLink.of(wrong)).as(wrong).isEmpty();
    }
  }

  private void said(String at, String contact, int score, String sentiment) {
    customers.answers(survey).at(at).of(contact).npsWithComment(score, "x", sentiment, "delivery");
  }
}
