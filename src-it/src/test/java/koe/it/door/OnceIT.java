package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import koe.it.system.AtOnce;
import koe.it.system.CollectorSystem;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer says is kept once, however often and at the same time it arrives. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {

  private final KoeSystem koe;
  private final Workspace workspace;
  private final CollectorSystem collector;
  private final UUID survey;

  OnceIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Once");
    collector = workspace.collector();
    survey = workspace.surveys().open("一度きり", Surveys.npsWithComment());
  }

  @Test
  void a_personal_link_answers_once_and_then_names_the_first_response() {
    String token = workspace.surveys().personalLinks(survey, List.of("once-1")).get(0);
    UUID first = collector.answer(token, Surveys.answers(9, "良い")).expect(201).id();
    Reply second = collector.answer(token, Surveys.answers(0, "悪い")).expect(409);
    assertThat(second.type()).startsWith("application/problem+json");
    assertThat(second.id()).isEqualTo(first);
    assertThat(collector.response(first).path("answers").path("nps").asInt()).isEqualTo(9);
  }

  @Test
  void fifty_requests_with_one_key_make_one_response() {
    Link link = workspace.surveys().link(survey);
    long before = responses();
    List<Reply> replies =
        atOnce(50, n -> collector.answerOnce("key-1", link, Surveys.answers(7, "同時")));
    assertThat(replies).extracting(Reply::status).containsOnly(201);
    assertThat(replies.stream().map(Reply::id).distinct()).hasSize(1);
    assertThat(responses() - before).isEqualTo(1);
  }

  @Test
  void a_key_that_comes_with_another_body_is_refused() {
    Link link = workspace.surveys().link(survey);
    collector.answerOnce("key-2", link, Surveys.answers(7, "一")).expect(201);
    collector.answerOnce("key-2", link, Surveys.answers(8, "二")).expect(422);
  }

  @Test
  void two_hundred_answers_at_once_through_one_personal_link_are_one() {
    String token = workspace.surveys().personalLinks(survey, List.of("once-2")).get(0);
    long before = responses();
    List<Reply> replies = atOnce(200, n -> collector.answer(token, Surveys.answers(n % 11, "同時")));
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(199);
    assertThat(replies.stream().map(Reply::id).distinct()).hasSize(1);
    assertThat(responses() - before).isEqualTo(1);
  }

  @Test
  void a_survey_that_was_closed_takes_no_more_answers() {
    UUID closed = workspace.surveys().open("終わり", Surveys.npsWithComment());
    Link link = workspace.surveys().link(closed);
    workspace.surveys().close(closed);
    collector.answer(link, Surveys.answers(7, "遅い")).expect(410);
    assertThat(collector.page(link.key()).expect(410).type()).startsWith("text/html");
  }

  private long responses() {
    return koe.rows().count("select count(*) from response.response where survey = ?", survey);
  }

  private static List<Reply> atOnce(int count, IntFunction<Reply> call) {
    return AtOnce.all(IntStream.range(0, count).mapToObj(n -> () -> call.apply(n)));
  }
}
