package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import koe.kernel.access.Secrets;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseRecorderTest {

  private final Door door = new Door();

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_finished_response_is_kept_with_answers_score_comment_and_event() {
    Link link = door.links.find(door.personalLink()).orElseThrow();
    door.recorder.record(door.submission(link, "{\"nps\": 3, \"why\": \"駐車場が狭い\"}", true));
    assertThat(door.count("answer")).isEqualTo(2);
    assertThat(door.count("score")).isEqualTo(1);
    assertThat(door.count("comment")).isEqualTo(1);
    assertThat(link.attributes().path("plan").asText()).isEqualTo("pro");
  }

  @Test
  void what_was_closed_since_the_link_was_looked_up_takes_no_answer() {
    Link link = door.links.believed(door.key).orElseThrow();
    door.closeSurvey();
    assertThatThrownBy(() -> door.recorder.record(door.submission(link, "{\"nps\": 9}", true)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(410));
    assertThat(door.count("response")).isZero();
  }

  @Test
  void a_score_that_does_not_count_stands_aside() {
    Link link = door.links.find(door.key).orElseThrow();
    door.recorder.record(
        door.submission(link, "{\"nps\": 9}", true)
            .standing(new Standing(List.of("honeypot", "speed"), false)));
    assertThat(door.count("response")).isEqualTo(1);
    assertThat(door.count("score")).isZero();
    assertThat(door.count("uncounted_score")).isEqualTo(1);
  }

  @Test
  void later_is_as_good_as_at_once() {
    Link link = door.links.find(door.key).orElseThrow();
    Recorded recorded =
        door.recorder.recordLater(door.submission(link, "{\"nps\": 9}", true)).join();
    assertThat(recorded.replayed()).isFalse();
    assertThat(door.count("response")).isEqualTo(1);
  }

  @Test
  void forty_answers_to_one_personal_link_at_once_leave_one_and_refuse_the_others()
      throws Exception {
    Link link = door.links.find(door.personalLink()).orElseThrow();
    List<UUID> refused = new ArrayList<>();
    int accepted = 0;
    for (Future<Recorded> future :
        atOnce(40, () -> door.recorder.record(door.submission(link, "{\"nps\": 9}", true)))) {
      try {
        future.get();
        accepted++;
      } catch (java.util.concurrent.ExecutionException refusal) {
        assertThat(refusal.getCause())
            .isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
        refused.add(link.survey());
      }
    }
    assertThat(accepted).isEqualTo(1);
    assertThat(refused).hasSize(39);
    assertThat(door.count("response")).isEqualTo(1);
  }

  @Test
  void the_same_key_and_body_at_once_make_one_response_with_one_id() throws Exception {
    Link link = door.links.find(door.key).orElseThrow();
    Submission.Key key = new Submission.Key("key-1", Secrets.hash("body"));
    Submission submission =
        door.submission(link, "{\"nps\": 9}", true, Optional.of(key), Optional.empty());
    List<UUID> ids = new ArrayList<>();
    for (Future<Recorded> future : atOnce(30, () -> door.recorder.record(submission))) {
      ids.add(future.get().id());
    }
    assertThat(ids).containsOnly(ids.get(0));
    assertThat(door.count("response")).isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused_and_the_first_stays() {
    Link link = door.links.find(door.key).orElseThrow();
    Submission first =
        door.submission(
            link,
            "{\"nps\": 9}",
            true,
            Optional.of(new Submission.Key("k", Secrets.hash("one"))),
            Optional.empty());
    Submission second =
        door.submission(
            link,
            "{\"nps\": 1}",
            true,
            Optional.of(new Submission.Key("k", Secrets.hash("two"))),
            Optional.empty());
    door.recorder.record(first);
    assertThatThrownBy(() -> door.recorder.record(second))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    assertThat(door.count("response")).isEqualTo(1);
  }

  @Test
  void an_unfinished_response_goes_on_and_finishing_is_final() {
    Link link = door.links.find(door.personalLink()).orElseThrow();
    door.recorder.record(door.submission(link, "{\"nps\": 5}", false));
    IntakeStore.Known known = door.recorder.known(link, Optional.empty()).orElseThrow();
    assertThat(known.answers().path("nps").asInt()).isEqualTo(5);
    assertThat(door.count("score")).isZero();
    door.recorder.record(door.submission(link, "{\"nps\": 6, \"why\": \"x\"}", true));
    assertThat(door.count("response")).isEqualTo(1);
    assertThat(door.count("answer")).isEqualTo(2);
    assertThat(door.recorder.known(link, Optional.empty()).orElseThrow().answers()).isEmpty();
    assertThatThrownBy(() -> door.recorder.record(door.submission(link, "{\"nps\": 1}", true)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void an_unfinished_response_of_an_open_link_goes_on_with_its_secret_only() {
    Link link = door.links.find(door.key).orElseThrow();
    door.recorder.record(
        door.submission(link, "{\"nps\": 5}", false, Optional.empty(), Optional.of("secret")));
    assertThat(door.recorder.known(link, Optional.of("secret"))).isPresent();
    assertThat(door.recorder.known(link, Optional.of("guess"))).isEmpty();
    assertThat(door.recorder.known(link, Optional.empty())).isEmpty();
  }

  @Test
  void a_batch_is_kept_in_one_go_and_a_used_link_or_key_is_left_to_be_recorded_alone() {
    Link open = door.links.find(door.key).orElseThrow();
    Link personal = door.links.find(door.personalLink()).orElseThrow();
    Submission.Key key = new Submission.Key("k", Secrets.hash("body"));
    List<Batches.Asked<Submission, Optional<Recorded>>> batch =
        List.of(
            asked(door.submission(open, "{\"nps\": 9, \"why\": \"良い\"}", true)),
            asked(door.submission(personal, "{\"nps\": 3}", true)),
            asked(door.submission(personal, "{\"nps\": 4}", true)),
            asked(door.submission(open, "{\"nps\": 1}", true, Optional.of(key), Optional.empty())),
            asked(door.submission(open, "{\"nps\": 1}", true, Optional.of(key), Optional.empty())));
    door.recorder.take(door.workspace, batch);
    assertThat(batch.stream().filter(one -> one.answered().isPresent())).hasSize(3);
    assertThat(door.count("response")).isEqualTo(3);
    assertThat(door.count("answer")).isEqualTo(4);
    assertThat(door.count("comment")).isEqualTo(1);
    assertThat(door.count("score")).isEqualTo(3);
    assertThat(door.count("submission")).isEqualTo(1);
  }

  @Test
  void a_key_that_came_with_a_used_link_is_not_spent() {
    Link personal = door.links.find(door.personalLink()).orElseThrow();
    door.recorder.record(door.submission(personal, "{\"nps\": 3}", true));
    Submission.Key key = new Submission.Key("k", Secrets.hash("body"));
    assertThatThrownBy(
            () ->
                door.recorder.record(
                    door.submission(
                        personal, "{\"nps\": 9}", true, Optional.of(key), Optional.empty())))
        .isInstanceOf(Problem.class);
    assertThat(door.count("submission")).isZero();
  }

  @Test
  void a_damaged_submission_does_not_take_its_mates_along() {
    Link open = door.links.find(door.key).orElseThrow();
    List<Batches.Asked<Submission, Optional<Recorded>>> batch =
        List.of(
            asked(door.submission(open, "{\"nps\": 9}", true)),
            asked(door.submission(open, "{\"nps\": 8, \"why\": \"a\\u0000b\"}", true)),
            asked(door.submission(open, "{\"nps\": 7}", true)));
    door.recorder.take(door.workspace, batch);
    List<Boolean> kept = new ArrayList<>();
    for (Batches.Asked<Submission, Optional<Recorded>> one : batch) {
      assertThat(one.answered()).isEmpty();
      kept.add(isKeptAlone(one.item()));
    }
    assertThat(kept).containsExactly(true, false, true);
    assertThat(door.count("response")).isEqualTo(2);
  }

  @Test
  void a_database_that_does_not_answer_ends_in_503_and_repeating_with_the_key_keeps_one()
      throws Exception {
    Link open = door.links.find(door.key).orElseThrow();
    Submission.Key key = new Submission.Key("late", Secrets.hash("body"));
    Submission late =
        door.submission(open, "{\"nps\": 9}", true, Optional.of(key), Optional.empty());
    try (var connection = door.postgres.as("owner").getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table response.submission in access exclusive mode");
      assertThatThrownBy(() -> door.recorder.record(late))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.headers()).containsKey("Retry-After");
              });
      connection.rollback();
    }
    door.recorder.record(late);
    assertThat(door.count("response")).isEqualTo(1);
  }

  private boolean isKeptAlone(Submission submission) {
    try {
      return !door.recorder.alone(submission).replayed();
    } catch (org.jdbi.v3.core.statement.StatementException damaged) {
      return false;
    }
  }

  private static Batches.Asked<Submission, Optional<Recorded>> asked(Submission submission) {
    return new Batches.Asked<>(submission);
  }

  @Test
  void answers_of_one_sitting_that_arrive_at_once_make_one_response() throws Exception {
    Link link = door.links.find(door.key).orElseThrow();
    Submission kept =
        door.submission(link, "{\"nps\": 5}", false, Optional.empty(), Optional.of("sitting"));
    for (Future<Recorded> future : atOnce(30, () -> door.recorder.record(kept))) {
      future.get();
    }
    assertThat(door.count("response")).isEqualTo(1);
  }

  @Test
  void a_key_tells_whether_it_made_a_response() {
    Link link = door.links.find(door.key).orElseThrow();
    Submission.Key key = new Submission.Key("page-1", Secrets.hash("page"));
    assertThat(door.recorder.made(link, "page-1")).isFalse();
    door.recorder.record(
        door.submission(link, "{\"nps\": 9}", true, Optional.of(key), Optional.empty()));
    assertThat(door.recorder.made(link, "page-1")).isTrue();
  }

  @Test
  void the_version_of_the_notice_that_was_shown_is_kept_with_the_response() {
    Link link = door.links.find(door.key).orElseThrow();
    door.recorder.record(door.submission(link, "{\"nps\": 9}", true).afterNotice(Optional.of(3)));
    long kept =
        door.staff.inWorkspace(
            door.workspace,
            handle ->
                handle
                    .createQuery("select privacy_notice from response.response")
                    .mapTo(long.class)
                    .one());
    assertThat(kept).isEqualTo(3);
  }

  private static List<Future<Recorded>> atOnce(int times, Callable<Recorded> work)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      return threads.invokeAll(java.util.Collections.nCopies(times, work));
    } finally {
      threads.shutdown();
    }
  }
}
