package koe.response.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files belong to one response, and to the link that they came through. */
class SentFilesTest {

  private static final SurveyDefinition DEFINITION =
      SurveyDefinition.parse(
          Json.read(
              """
              {"elements": [{"type": "file", "name": "proof", "allowMultiple": true},
                {"type": "file", "name": "other"}, {"type": "comment", "name": "why"}]}"""));

  private final Door door = new Door();
  private final SentFiles files = new SentFiles(door.door);
  private final Link link = door.links.find(door.key).orElseThrow();

  @AfterEach
  void close() {
    door.close();
  }

  private UUID sent(Link through) {
    UUID id = Ids.next();
    door.door.useWorkspace(
        door.workspace,
        handle ->
            handle
                .createQuery(
                    "select response.keep_file(:id, :survey, :invitation, 'proof', 'a.txt', 'text/plain', 3, 1000, now())")
                .bind("id", id)
                .bind("survey", door.survey)
                .bind("invitation", through.invitation())
                .mapTo(boolean.class)
                .one());
    return id;
  }

  private static ObjectNode naming(String question, UUID... ids) {
    ObjectNode answers = Json.object();
    answers.putArray(question);
    for (UUID id : ids) {
      answers.withArray(question).addObject().put("content", id.toString()).put("name", "evil");
    }
    return answers;
  }

  private UUID record(Link through, ObjectNode answers, boolean completed, String resume) {
    ObjectNode known = files.known(through, DEFINITION, answers);
    return door.recorder
        .record(
            new Submission(
                through,
                1,
                DEFINITION,
                DEFINITION.interview(known, "ja", Door.CLOCK),
                known,
                "ja",
                completed,
                Optional.empty(),
                Optional.empty(),
                Optional.of(resume),
                0,
                "api"))
        .id();
  }

  private long held(UUID response) {
    return door.staff.inWorkspace(
        door.workspace,
        handle ->
            handle
                .createQuery("select count(*) from response.file where response = :response")
                .bind("response", response)
                .mapTo(long.class)
                .one());
  }

  @Test
  void what_is_said_of_a_file_is_what_koe_knows_of_it() {
    UUID file = sent(link);
    ObjectNode known = files.known(link, DEFINITION, naming("proof", file));
    assertThat(known.at("/proof/0/name").asText()).isEqualTo("a.txt");
    assertThat(known.at("/proof/0/size").asInt()).isEqualTo(3);
  }

  @Test
  void a_file_of_another_question_link_or_nobody_is_refused_where_it_stands() {
    Link personal = door.links.find(door.personalLink()).orElseThrow();
    UUID file = sent(personal);
    for (ObjectNode answers :
        new ObjectNode[] {naming("other", file), naming("proof", Ids.next())}) {
      assertThatThrownBy(() -> files.known(personal, DEFINITION, answers))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.errors().get(0).pointer())
                      .matches("/answers/(other|proof)/0/content"));
    }
    assertThatThrownBy(() -> files.known(link, DEFINITION, naming("proof", file)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_file_belongs_to_one_response_and_is_let_go_when_it_is_taken_back() {
    UUID one = sent(link);
    UUID two = sent(link);
    UUID response = record(link, naming("proof", one, two), false, "mine");
    assertThat(held(response)).isEqualTo(2);
    assertThatThrownBy(() -> record(link, naming("proof", one), true, "other"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("belongs to another response");
    assertThat(door.count("response")).isEqualTo(1);
    record(link, naming("proof", two), true, "mine");
    assertThat(held(response)).isEqualTo(1);
    int again =
        door.door.inWorkspace(
            door.workspace,
            handle -> handle.attach(IntakeStore.class).holdFiles(response, java.util.List.of(one)));
    assertThat(again).as("a finished response takes no more files").isZero();
    assertThat(held(response)).isEqualTo(1);
  }
}
