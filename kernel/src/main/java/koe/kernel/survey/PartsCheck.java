package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the parts of an answer against each other: those that have to differ, and their number. */
final class PartsCheck {

  private final QuestionView view;

  PartsCheck(QuestionView view) {
    this.view = view;
  }

  Optional<Message> complaint() {
    if (view.question() instanceof FieldsQuestion fields) {
      boolean wrong = fields.rowsDiffer() && repeats(view.inner().toList());
      return wrong ? Optional.of(Message.of("rowsDiffer")) : Optional.empty();
    }
    if (view.question() instanceof RowsQuestion rows) return repeated(rows.unique());
    return view.question() instanceof EntriesQuestion entries
        ? repeated(entries.unique())
        : Optional.empty();
  }

  private Optional<Message> repeated(List<String> keys) {
    boolean wrong = keys.stream().anyMatch(key -> repeats(inner(key)));
    return wrong ? Optional.of(Message.of("entriesDiffer")) : Optional.empty();
  }

  private List<QuestionView> inner(String key) {
    return view.inner().filter(inner -> inner.question().key().equals(key)).toList();
  }

  private static boolean repeats(List<QuestionView> questions) {
    Set<JsonNode> seen = new HashSet<>();
    return questions.stream()
        .flatMap(question -> question.answer().stream())
        .anyMatch(answer -> !seen.add(Choices.exact(answer)));
  }
}
