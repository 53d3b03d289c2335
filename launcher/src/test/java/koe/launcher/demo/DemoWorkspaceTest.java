package koe.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koe.launcher.console.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoWorkspaceTest {

  private final List<String> told = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private KoeStub koe;

  @BeforeEach
  void startKoe() throws IOException {
    koe = new KoeStub();
  }

  @AfterEach
  void stopKoe() {
    koe.close();
  }

  @Test
  void an_empty_workspace_gets_surveys_customers_a_year_and_mail() {
    demo(KoeStub.TOKEN).fill(told::add);

    assertThat(koe.surveys()).isEqualTo(SampleSurvey.values().length);
    assertThat(koe.contacts()).isEqualTo(People.NUMBER);
    assertThat(koe.imported()).isEqualTo(3_900 + DemoMail.PASSING_BY);
    assertThat(koe.distributions()).isEqualTo(2);
    assertThat(koe.answers()).hasSize(DemoMail.ANSWERING + DemoMail.PASSING_BY);
  }

  @Test
  void a_second_run_changes_nothing() {
    demo(KoeStub.TOKEN).fill(told::add);
    koe.calls().clear();

    demo(KoeStub.TOKEN).fill(told::add);

    assertThat(koe.calls()).noneMatch(call -> call.startsWith("POST"));
    assertThat(koe.imported()).isEqualTo(3_900 + DemoMail.PASSING_BY);
  }

  @Test
  void jobs_are_looked_at_until_they_are_over() {
    demo(KoeStub.TOKEN).fill(told::add);

    assertThat(koe.calls().stream().filter("GET /jobs/1"::equals)).hasSize(2);
    assertThat(pauses).isNotEmpty();
  }

  @Test
  void it_says_how_far_it_is() {
    demo(KoeStub.TOKEN).fill(told::add);

    assertThat(told)
        .contains("Making 1,200 sample customers…", "Making 3,900 sample answers… 100 %")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_busy_koe_is_given_the_time_it_asks_for() {
    koe.refuseTheNextCall();

    demo(KoeStub.TOKEN).fill(told::add);

    assertThat(pauses).startsWith(Duration.ofSeconds(3));
  }

  @Test
  void a_job_that_fails_ends_the_demo_with_a_reason() {
    koe.letJobsEndAs("failed");

    assertThatThrownBy(() -> demo(KoeStub.TOKEN).fill(told::add))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("failed");
  }

  @Test
  void a_token_that_koe_does_not_know_is_refused() {
    assertThatThrownBy(() -> demo("another").fill(told::add))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("401");
  }

  private DemoWorkspace demo(String token) {
    return new DemoWorkspace(new DemoApi(koe.base(), token, pauses::add));
  }
}
