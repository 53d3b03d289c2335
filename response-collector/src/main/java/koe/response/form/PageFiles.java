package koe.response.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.PageView;
import koe.kernel.survey.QuestionView;
import koe.response.file.AnswerFiles;
import koe.response.file.FileFault;
import koe.response.file.FileWords;
import koe.response.file.SentFile;
import koe.response.file.SentForm;

/** The files of one page: those that a form brings, and those that it takes back. */
@Singleton
class PageFiles {

  private final AnswerFiles files;

  @Inject
  PageFiles(AnswerFiles files) {
    this.files = files;
  }

  /**
   * What a form made of the answers with files.
   *
   * @param answers those that changed; `null` for one of which nothing is left
   * @param problems with files that were not taken
   */
  record Outcome(ObjectNode answers, List<AnswerProblem> problems) {}

  Outcome take(Sitting sitting, PageView page, SentForm form) {
    Outcome outcome = new Outcome(Json.object(), new ArrayList<>());
    page.questions().stream()
        .filter(view -> view.question() instanceof FileQuestion)
        .filter(view -> view.visible() && view.enabled())
        .forEach(view -> take(sitting, view, form, outcome));
    return outcome;
  }

  private void take(Sitting sitting, QuestionView view, SentForm form, Outcome outcome) {
    FileQuestion question = (FileQuestion) view.question();
    List<KeptFile> before = view.answer().stream().flatMap(KeptFile::all).toList();
    List<KeptFile> after = new ArrayList<>(before);
    List<String> dropped = form.fields().getOrDefault(FileQuestion.DROP, List.of());
    after.removeIf(file -> dropped.contains(file.content()));
    for (SentFile sent : form.files(view.field())) {
      boolean full = question.several() && after.size() >= question.most();
      AnswerFiles.Taken taken =
          full
              ? AnswerFiles.Taken.refused(FileFault.TOO_MANY)
              : files.take(sitting.link(), question, sent);
      taken.file().ifPresent(file -> add(question, file, after));
      taken
          .fault()
          .map(fault -> problem(sitting, view, fault, sent))
          .ifPresent(outcome.problems::add);
    }
    if (!after.equals(before)) {
      outcome.answers.set(question.key(), json(after));
    }
  }

  private static void add(FileQuestion question, KeptFile file, List<KeptFile> files) {
    if (!question.several()) {
      files.clear();
    }
    files.add(file);
  }

  private static AnswerProblem problem(
      Sitting sitting, QuestionView view, FileFault fault, SentFile sent) {
    String detail =
        FileWords.of(sitting.texts()).fault(fault, (FileQuestion) view.question(), sent);
    return new AnswerProblem(view.question().key(), detail, List.of(), view.field());
  }

  private static JsonNode json(List<KeptFile> files) {
    ArrayNode list = Json.object().arrayNode();
    files.forEach(file -> list.add(file.toJson()));
    return files.isEmpty() ? list.nullNode() : list;
  }
}
