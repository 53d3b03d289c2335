package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button of the page that adds an entry to a list of answers or takes one away, for respondents
 * without JavaScript: `koe-add` with the field of the question, `koe-remove` with the entry's.
 */
public final class EntryEdit {

  public static final String ADD = "koe-add";
  public static final String REMOVE = "koe-remove";

  private static final Pattern ENTRY = Pattern.compile("(.+)\\{(\\d{1,3})\\}");

  private final PageView page;
  private final ObjectNode answers;

  private EntryEdit(PageView page, ObjectNode answers) {
    this.page = page;
    this.answers = answers;
  }

  /**
   * Does what a button of the form asks for.
   *
   * @param page as it is with these answers
   * @param answers of the whole response, with those of the form; they are changed
   * @return whether the form was sent by such a button
   */
  public static boolean apply(PageView page, Map<String, List<String>> fields, ObjectNode answers) {
    EntryEdit edit = new EntryEdit(page, answers);
    Optional<String> add = fields.getOrDefault(ADD, List.of()).stream().findFirst();
    Optional<String> remove = fields.getOrDefault(REMOVE, List.of()).stream().findFirst();
    add.ifPresent(edit::add);
    remove.ifPresent(edit::remove);
    return add.isPresent() || remove.isPresent();
  }

  private void add(String field) {
    view(field)
        .filter(view -> entries(view).takesMoreThan(view.parts().size()))
        .ifPresent(view -> list(view).addObject());
  }

  private void remove(String field) {
    Matcher entry = ENTRY.matcher(field);
    if (!entry.matches()) return;
    int index = Integer.parseInt(entry.group(2));
    view(entry.group(1))
        .filter(view -> index < view.parts().size())
        .filter(view -> entries(view).canDropOneOf(view.parts().size()))
        .ifPresent(view -> list(view).remove(index));
  }

  private static EntriesQuestion entries(QuestionView view) {
    return (EntriesQuestion) view.question();
  }

  private Optional<QuestionView> view(String field) {
    return page.questions().stream()
        .flatMap(QuestionView::all)
        .filter(view -> view.question() instanceof EntriesQuestion && view.isAsked())
        .filter(view -> view.field().equals(field))
        .findFirst();
  }

  /** The list in the answers, as long as the entries that the respondent sees. */
  private ArrayNode list(QuestionView view) {
    List<String> path = view.place().path(view.question().key());
    ArrayNode list = Walk.list(answers, path);
    while (list.size() < view.parts().size()) list.add(JsonNodeFactory.instance.objectNode());
    return list;
  }
}
