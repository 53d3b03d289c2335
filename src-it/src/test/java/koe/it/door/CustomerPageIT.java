package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages that a customer sees: small, plain, in their language, and recording only on a post.
 */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPageIT {

  private static final int LARGEST = 20_000;

  private final KoeSystem koe;
  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  CustomerPageIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Pages");
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  @Test
  void every_ready_survey_is_small_and_runs_no_script_but_the_one_of_koe() {
    for (String template :
        workspace
            .api()
            .get("/surveys/api/v1/templates")
            .expect(200)
            .json()
            .findValuesAsText("id")) {
      UUID survey = surveys.publish(surveys.fromTemplate(template, template));
      for (String language : List.of("ja", "en")) {
        Reply page = collector.page(surveys.link(survey).key(), language).expect(200);
        assertThat(page.bytes().length).as(template).isLessThan(LARGEST);
        assertThat(page.text().split("<script", -1)).hasSize(2);
        assertThat(page.text())
            .containsPattern("<script src=\"/r/assets/[0-9a-f]+/form.js\" defer>");
        assertThat(page.text()).contains("lang=\"" + language + "\"");
        assertThat(page.header("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'", "script-src 'self';")
            .doesNotContain("unsafe");
      }
    }
  }

  @Test
  void looking_at_the_page_records_nothing() {
    UUID survey = surveys.open("見るだけ", Surveys.npsWithComment());
    String token = surveys.personalLinks(survey, List.of("looker")).get(0);
    for (int score = 0; score <= 10; score++) {
      assertThat(collector.follow("/r/" + token + "?nps=" + score).expect(200).text())
          .contains("checked");
    }
    assertThat(koe.rows().count("select count(*) from response.response where survey = ?", survey))
        .isZero();
  }

  @Test
  void asking_to_unsubscribe_changes_nothing_and_the_click_stops_the_mail() {
    UUID survey = surveys.open("配信停止", Surveys.npsWithComment());
    String token = surveys.personalLinks(survey, List.of("leaver")).get(0);
    assertThat(collector.askToUnsubscribe(token).expect(200).text()).contains("<form");
    assertThat(suppressed("leaver@example.jp")).isFalse();

    collector.unsubscribe(token).expect(200);
    assertThat(suppressed("leaver@example.jp")).isTrue();
    int mails = workspace.mailbox("leaver@example.jp").mails().size();
    UUID again = surveys.mail(survey, List.of("leaver"));
    assertThat(surveys.funnel(again).path("invited").asLong()).isZero();
    assertThat(surveys.funnel(again).path("skipped").asLong()).isEqualTo(1);
    assertThat(workspace.mailbox("leaver@example.jp").mails()).hasSize(mails);
  }

  private boolean suppressed(String address) {
    return koe.rows()
            .count(
                "select count(*) from survey.suppression where workspace = ? and address = ?",
                workspace.id(),
                address)
        > 0;
  }

  @Test
  void an_unknown_link_is_a_page_that_says_so() {
    Reply page = collector.page("AAAAAAAAAAAAAAAAAAAAAA", "ja").expect(404);
    assertThat(page.type()).startsWith("text/html");
  }
}
