package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.expression.Expression;

/** Reads the questions that are made of other questions. */
final class NestedReader {

  private static final int PANELS = 100;

  private final QuestionHead head;
  private final Properties question;
  private final Nesting nesting;

  NestedReader(QuestionHead head, Properties question, Nesting nesting) {
    this.head = head;
    this.question = question;
    this.nesting = nesting.inner();
  }

  Question multipleText() {
    List<FieldsQuestion.Row> rows = new ArrayList<>();
    for (Properties item : question.objects("items")) {
      QuestionReader.read(item, "text", List.of(), nesting).ifPresent(read -> rows.add(row(read)));
    }
    refuseRepeated("items", rows.stream().map(row -> row.question().name()).toList());
    if (rows.isEmpty()) question.refuse("items", "There is nothing to fill in");
    return new FieldsQuestion(head, "multipletext", rows, false);
  }

  private static FieldsQuestion.Row row(Question question) {
    JsonNode name = TextNode.valueOf(question.name());
    return new FieldsQuestion.Row(Choice.always(name, question.title()), question);
  }

  private void refuseRepeated(String property, List<String> names) {
    if (names.stream().distinct().count() < names.size()) {
      question.refuse(property, "A name stands twice");
    }
  }

  /** Each row of a matrix is a choice among its columns. */
  Question matrix() {
    List<Choice> columns = conditional(ChoicesReader.list(question, "columns"), "columnsVisibleIf");
    List<Choice> rows = rows();
    boolean required = question.flag("eachRowRequired", "isAllRowRequired");
    boolean several = question.word("cellType", "radio", "radio", "checkbox").equals("checkbox");
    if (columns.isEmpty()) question.refuse("columns", "There is nothing to choose");
    Choices choices =
        new Choices(columns, List.of(), "none", LocalizedText.empty(), Optional.empty());
    List<FieldsQuestion.Row> asked =
        rows.stream()
            .map(row -> new FieldsQuestion.Row(row, cell(row, choices, required, several)))
            .toList();
    return new FieldsQuestion(head, "matrix", asked, question.flag("eachRowUnique", false));
  }

  private static Question cell(Choice row, Choices columns, boolean required, boolean several) {
    QuestionHead head = QuestionHead.simple(row.formValue(), row.text(), required);
    return several
        ? new MultipleChoiceQuestion(
            head, columns, "checkbox", Optional.empty(), Optional.empty(), Optional.empty())
        : new SingleChoiceQuestion(head, columns, "radiogroup");
  }

  private List<Choice> rows() {
    List<Choice> rows = ChoicesReader.list(question, "rows");
    String property = question.spelling("rowOrder", "rowsOrder").orElse("rowOrder");
    question.word(property, "initial", "initial");
    if (rows.isEmpty()) question.refuse("rows", "There are no rows");
    if (!Choices.repeated(rows).isEmpty()) question.refuse("rows", "A row stands twice");
    if (rows.stream().anyMatch(row -> !Names.isUsable(row.formValue()))) {
      question.refuse("rows", "A row's value has no braces and no control characters");
    }
    return conditional(rows, "rowsVisibleIf");
  }

  private List<Choice> conditional(List<Choice> choices, String property) {
    Optional<Expression> condition = question.expression(property);
    return condition.isEmpty()
        ? choices
        : choices.stream().map(choice -> choice.onlyIf(condition.get())).toList();
  }

  Question table() {
    List<Choice> rows = rows();
    Columns columns = columns();
    return new RowsQuestion(head, rows, columns.cells(), columns.unique());
  }

  Question entryTable() {
    Columns columns = columns();
    EntryCount count = count("row", 2, DefinitionLimits.ENTRIES);
    question.flag("hideColumnsIfEmpty", false);
    EntryWording wording =
        new EntryWording(
            LocalizedText.empty(),
            question.localized("addRowText"),
            question.localized("removeRowText"),
            question.localized("keyDuplicationError"));
    List<String> unique =
        Stream.concat(columns.unique().stream(), question.text("keyName").stream()).toList();
    return new EntriesQuestion(head, "matrixdynamic", columns.cells(), count, wording, unique);
  }

  Question panels() {
    ElementsReader elements = new ElementsReader(nesting);
    elements.read(question, List.of(), "templateElements", "questions");
    EntryCount count = count("panel", 0, PANELS);
    EntryWording wording =
        new EntryWording(
            question.localized("templateTitle"),
            question.localized("addPanelText", "panelAddText"),
            question.localized("removePanelText", "panelRemoveText"),
            question.localized("keyDuplicationError"));
    if (elements.questions().isEmpty()) question.refuse("templateElements", "It asks nothing");
    List<String> unique = question.text("keyName").stream().toList();
    return new EntriesQuestion(head, "paneldynamic", elements.questions(), count, wording, unique);
  }

  private EntryCount count(String entry, int otherwise, int limit) {
    String capital = entry.substring(0, 1).toUpperCase(Locale.ROOT) + entry.substring(1);
    int least = question.whole("min" + capital + "Count").orElse(0);
    int most = question.whole("max" + capital + "Count").orElse(limit);
    int initial = question.whole(entry + "Count").orElse(otherwise);
    String adds = entry.equals("row") ? "allowAddRows" : "allowAddPanel";
    String removes = entry.equals("row") ? "allowRemoveRows" : "allowRemovePanel";
    boolean wrong = least < 0 || initial < 0 || Math.max(least, initial) > DefinitionLimits.ENTRIES;
    if (wrong || most < Math.max(1, least)) {
      question.refuse(entry + "Count", "There are 0 to " + DefinitionLimits.ENTRIES + " entries");
    }
    int inner = nesting.isTooDeep() ? 0 : initial;
    return new EntryCount(
        Math.max(inner, least),
        least,
        Math.min(most, DefinitionLimits.ENTRIES),
        question.flag(adds, true),
        question.flag(removes, true));
  }

  /** The questions of the columns, and those of them whose answers differ between the rows. */
  private record Columns(List<Question> cells, List<String> unique) {}

  private Columns columns() {
    String usual = question.text("cellType").orElse("dropdown");
    Optional<JsonNode> choices = question.any("choices");
    List<Question> cells = new ArrayList<>();
    List<String> unique = new ArrayList<>();
    for (Properties column : question.objects("columns")) {
      String type = column.text("cellType").filter(own -> !own.equals("default")).orElse(usual);
      boolean differs = column.flag("isUnique", false);
      Properties cell = choices.map(usually -> column.with("choices", usually)).orElse(column);
      cell.ignore(Set.of("cellType", "isUnique", "choices"));
      QuestionReader.read(cell, type, List.of(), nesting)
          .ifPresent(
              read -> {
                cells.add(read);
                if (differs) unique.add(read.key());
              });
    }
    refuseRepeated("columns", cells.stream().map(Question::name).toList());
    if (cells.isEmpty()) question.refuse("columns", "There are no columns");
    return new Columns(cells, unique);
  }
}
