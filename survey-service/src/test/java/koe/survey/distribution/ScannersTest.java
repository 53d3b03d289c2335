package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.survey.click.Clicks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScannersTest {

  private final Desk desk = new Desk();
  private final Clicks clicks = new Clicks(desk.database, desk.clock);
  private UUID distribution;
  private UUID invitation;

  @BeforeEach
  void send() {
    desk.people.with("taro", "{\"email\": \"taro@example.com\"}");
    distribution = desk.launched("{\"channel\": \"email\"}", "taro");
    desk.work();
    invitation = desk.invitations(distribution).get(0).id();
    desk.clock.forward(Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void follows(String link, Instant at, boolean browser) {
    UUID id = Ids.next();
    desk.database.useWorkspace(
        desk.workspace,
        handle -> {
          handle.execute(
              """
              insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
              values (?, ?, ?, ?, ?, ?)""",
              desk.workspace,
              id,
              distribution,
              invitation,
              browser ? "opened" : "automated",
              at);
          handle.execute(
              """
              insert into survey.click (workspace, id, distribution, invitation, link, browser, at)
              values (?, ?, ?, ?, ?, ?, ?)""",
              desk.workspace,
              id,
              distribution,
              invitation,
              link,
              browser,
              at);
        });
  }

  private List<String> judged() {
    desk.clock.forward(Duration.ofMinutes(2));
    clicks.judge();
    return desk.database.inWorkspace(
        desk.workspace,
        handle ->
            handle
                .createQuery("select coalesce(reason, verdict) from survey.click order by at, id")
                .mapTo(String.class)
                .list());
  }

  private long counted(String kind) {
    return desk.distributions.view(desk.workspace, distribution).funnel().getOrDefault(kind, 0L);
  }

  @Test
  void somebody_who_follows_one_link_after_a_while_is_a_person() {
    follows("nps=9", desk.clock.instant(), true);
    follows("survey", desk.clock.instant().plusSeconds(20), true);
    assertThat(judged()).containsExactly("person", "person");
    assertThat(counted("opened")).isEqualTo(1);
    assertThat(counted("automated")).isZero();
  }

  @Test
  void who_follows_three_links_within_a_second_is_a_program() {
    for (int score = 0; score < 3; score++) {
      follows("nps=" + score, desk.clock.instant().plusMillis(200L * score), true);
    }
    follows("nps=9", desk.clock.instant().plusSeconds(30), true);
    assertThat(judged()).containsExactly("manyLinks", "manyLinks", "manyLinks", "person");
    assertThat(counted("automated")).isEqualTo(1);
    assertThat(counted("opened")).isEqualTo(1);
  }

  @Test
  void who_follows_the_link_that_nobody_sees_is_a_program() {
    follows("nps=4", desk.clock.instant(), true);
    follows("hidden", desk.clock.instant().plusSeconds(40), true);
    assertThat(judged()).containsExactly("hiddenLink", "hiddenLink");
    assertThat(counted("opened")).isZero();
  }

  @Test
  void who_opens_a_mail_seconds_after_its_delivery_is_a_program_unless_they_answer() {
    desk.clock.forward(Duration.ofDays(1));
    desk.people.with("hana", "{\"email\": \"hana@example.com\"}");
    UUID next = desk.launched("{\"channel\": \"email\"}", "hana");
    desk.work();
    distribution = next;
    invitation = desk.invitations(next).get(0).id();
    follows("survey", desk.clock.instant().plusSeconds(2), true);
    assertThat(judged()).containsExactly("atDelivery");
    UUID third = desk.launched("{\"channel\": \"email\"}", "taro");
    desk.work();
    distribution = third;
    invitation = desk.invitations(third).get(0).id();
    follows("survey", desk.clock.instant().plusSeconds(2), true);
    desk.happened(third, "taro", "started");
    assertThat(judged()).containsExactly("atDelivery", "person");
  }

  @Test
  void what_no_browser_asked_for_is_a_program_and_nothing_is_judged_too_early() {
    follows("survey", desk.clock.instant(), false);
    clicks.judge();
    assertThat(counted("automated")).isEqualTo(1);
    assertThat(judged()).containsExactly("noBrowser");
  }
}
