package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.kernel.db.Database;
import koe.kernel.json.Pointer;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;

/** Knows the files that a program sent before the answers that refer to them. */
@Singleton
public class SentFiles {

  private final Database door;

  @Inject
  public SentFiles(@PublicDoor Database door) {
    this.door = door;
  }

  /**
   * Answers with what Koe knows of the files that they name by their ids, whatever else was said of
   * them.
   *
   * @throws Problem 422 for files that were not sent for their question
   */
  ObjectNode known(Link link, SurveyDefinition definition, ObjectNode answers) {
    List<Question> questions =
        definition.questions().stream()
            .filter(FileQuestion.class::isInstance)
            .filter(question -> answers.path(question.key()).isArray())
            .toList();
    if (questions.isEmpty()) {
      return answers;
    }
    Map<String, IntakeStore.SentFile> files = named(link, definition.files(answers));
    ObjectNode known = answers.deepCopy();
    List<Problem.Detail> wrong = new ArrayList<>();
    for (Question question : questions) {
      ArrayNode list = known.putArray(question.key());
      for (JsonNode file : answers.path(question.key())) {
        Optional<IntakeStore.SentFile> found =
            Optional.ofNullable(files.get(file.path("content").asText()))
                .filter(one -> one.question().equals(question.name()));
        if (found.isEmpty()) {
          wrong.add(gone(question, list.size()));
        }
        list.add(found.map(SentFiles::json).orElseGet(list::objectNode));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return known;
  }

  private static Problem.Detail gone(Question question, int index) {
    String pointer = Pointer.of("answers", question.key(), String.valueOf(index), "content");
    return new Problem.Detail(pointer, "no such file was sent for this question");
  }

  private Map<String, IntakeStore.SentFile> named(Link link, List<KeptFile> files) {
    List<UUID> ids = files.stream().flatMap(file -> file.id().stream()).toList();
    return door
        .inWorkspace(
            link.workspace(),
            handle -> handle.attach(IntakeStore.class).files(link.survey(), link.invitation(), ids))
        .stream()
        .collect(Collectors.toMap(file -> file.id().toString(), Function.identity()));
  }

  private static ObjectNode json(IntakeStore.SentFile file) {
    return new KeptFile(file.name(), file.type(), file.size(), file.id().toString()).toJson();
  }
}
