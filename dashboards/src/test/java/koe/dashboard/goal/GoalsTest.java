package koe.dashboard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class GoalsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final Goals goals =
      new Goals(customers.database(), new Metrics(customers.database(), clock), clock);
  private final Caller caller =
      new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");

  @Test
  void a_goal_is_reached_when_the_last_weeks_are_good_enough() {
    customers.answers(survey).nps(10);
    customers.answers(survey).nps(8);
    assertThat(put("{'metric':'nps','target':50,'by':'2026-12-31'}").progress().status())
        .isEqualTo("reached");
    GoalView higher = put("{'metric':'nps','target':60,'by':'2026-12-31'}");
    assertThat(higher.progress().status()).isEqualTo("unsure");
    assertThat(higher.progress().gap()).hasValue(10.0);
    assertThat(higher.revision()).isEqualTo(2);
  }

  @Test
  void a_clear_trend_says_whether_it_leads_there() {
    weeks(10);
    GoalView near = put("{'metric':'nps','target':85,'by':'2026-06-30'}");
    assertThat(near.progress().forecast()).isPresent();
    assertThat(near.progress().status()).isEqualTo("onTrack");
    GoalView soon = put("{'metric':'nps','target':100,'by':'2026-04-21'}");
    assertThat(soon.progress().status()).isEqualTo("offTrack");
  }

  /** Every week ten more of a hundred and twenty are promoters. */
  private void weeks(int many) {
    Instant first = Instant.parse("2026-02-09T03:00:00Z");
    for (int week = 0; week < many; week++) {
      for (int i = 0; i < 120; i++) {
        customers
            .answers(survey)
            .at(first.plusSeconds(week * 7L * 86_400).toString())
            .nps(i < 10 + 10 * week ? 10 : 8);
      }
    }
  }

  @Test
  void after_the_day_a_goal_is_missed_or_was_reached() {
    customers.answers(survey).nps(2);
    assertThat(put("{'metric':'nps','target':0,'by':'2026-04-15'}").progress().status())
        .isEqualTo("missed");
  }

  @Test
  void without_answers_nothing_is_said() {
    assertThat(put("{'metric':'csat','target':80,'by':'2026-12-31'}").progress().status())
        .isEqualTo("noData");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String wrong :
        new String[] {
          "{'metric':'joy','target':80,'by':'2026-12-31'}",
          "{'metric':'nps','by':'2026-12-31'}",
          "{'metric':'nps','target':'much','by':'2026-12-31'}",
          "{'metric':'nps','target':80,'by':'soon'}",
          "{'metric':'nps','target':80,'by':'2026-12-31','segment':'nobody'}"
        }) {
      assertThatThrownBy(() -> put(wrong))
          .as(wrong)
          .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(422));
    }
  }

  @Test
  void a_deleted_goal_is_gone() {
    put("{'metric':'csat','target':80,'by':'2026-12-31'}");
    goals.delete(caller, "g");
    assertThatThrownBy(() -> goals.get(caller, "g"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
    assertThat(goals.list(caller, Optional.empty(), 50)).isEmpty();
  }

  private GoalView put(String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    goals.put(caller, "g", GoalRequest.read(JsonBody.of(body)), Optional.empty());
    return goals.get(caller, "g");
  }
}
