package koe.survey.transfer.qualtrics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.transfer.draft.Untranslatable;

/** What the locators of a QSF mean, such as `q://QID1/SelectableChoice/2`. */
final class Operands {

  private static final Pattern LOCATOR = Pattern.compile("(?:q://)?(QID[^/]+)(?:/(.*))?");

  private final QsfFile file;
  private final Set<String> fields = new HashSet<>();

  Operands(QsfFile file) {
    this.file = file;
  }

  /** Makes a field of embedded data known, whose value the survey itself sets. */
  void know(String field) {
    fields.add(field);
  }

  String field(String name) throws Untranslatable {
    if (!fields.contains(name)) {
      throw new Untranslatable("the embedded data '" + name + "' come from outside of the survey");
    }
    return "{" + name + "}";
  }

  /** The answer as it stands in a text. */
  String piped(String locator) throws Untranslatable {
    Matcher matcher = matched(locator);
    QsfQuestion question = question(matcher);
    String path = matcher.group(2) == null ? "" : matcher.group(2);
    if (path.equals("QuestionText")) throw new Untranslatable("the text of another question");
    if (path.startsWith("ChoiceGroup/Selected") || path.equals("ChoiceTextEntryValue")) {
      return "{" + question.name() + "}";
    }
    return value(question, path);
  }

  /** A value that can be compared. */
  String value(String locator) throws Untranslatable {
    Matcher matcher = matched(locator);
    return value(question(matcher), matcher.group(2) == null ? "" : matcher.group(2));
  }

  private String value(QsfQuestion question, String path) throws Untranslatable {
    List<String> steps = List.of(path.split("/"));
    String last = steps.size() > 1 ? steps.get(steps.size() - 1) : "";
    return switch (steps.get(0)) {
      case "ChoiceTextEntryValue", "ChoiceNumericEntryValue", "ChoiceValue" -> part(question, last);
      case "SelectedChoicesCount" -> "length({" + question.name() + "})";
      case "SelectedChoicesRecode" -> "{" + question.name() + "}";
      case "SelectedAnswerRecode" -> part(question, last);
      default -> throw new Untranslatable("'" + path + "' of '" + question.name() + "'");
    };
  }

  private static String part(QsfQuestion question, String id) throws Untranslatable {
    String name = question.name();
    if (id.isEmpty()) return "{" + name + "}";
    QsfQuestion.Option option =
        question
            .choice(id)
            .orElseThrow(() -> new Untranslatable("'" + name + "' has no choice " + id));
    if (question.type().equals("MC")) return "{" + OwnWords.name(question, option) + "}";
    boolean alone = question.choices().size() == 1 && question.type().equals("Slider");
    return alone ? "{" + name + "}" : "{" + name + "." + option.value().asText() + "}";
  }

  /** The condition that a choice, or an answer of a matrix, is selected. */
  String selected(String locator) throws Untranslatable {
    Matcher matcher = matched(locator);
    QsfQuestion question = question(matcher);
    String path = matcher.group(2) == null ? "" : matcher.group(2);
    String[] steps = path.split("/");
    boolean selectable =
        path.startsWith("SelectableChoice/") || path.startsWith("SelectableAnswer/");
    if (selectable && steps.length == 3 && question.isMatrix()) {
      return cell(question, steps[1], steps[2]);
    }
    if (!selectable || steps.length != 2 || !question.type().equals("MC")) {
      throw new Untranslatable("'" + path + "' of '" + question.name() + "'");
    }
    QsfQuestion.Option choice =
        question
            .choice(steps[1])
            .orElseThrow(() -> new Untranslatable("there is no choice " + steps[1]));
    String operator = question.isMultiple() ? " contains " : " = ";
    return "{" + question.name() + "}" + operator + Literal.of(choice.value());
  }

  private static String cell(QsfQuestion question, String row, String column)
      throws Untranslatable {
    var statement = question.choice(row);
    var answer = question.answer(column);
    if (statement.isEmpty() || answer.isEmpty()) {
      throw new Untranslatable("there is no field " + row + "/" + column);
    }
    String path = question.name() + "." + statement.get().value().asText();
    String value = Literal.of(answer.get().value());
    return question.hasMultipleAnswers()
        ? "{" + path + ".answer} contains " + value
        : "{" + path + "} = " + value;
  }

  private QsfQuestion question(Matcher matcher) throws Untranslatable {
    String id = matcher.group(1);
    return file.question(id)
        .orElseThrow(() -> new Untranslatable("there is no question '" + id + "'"));
  }

  private static Matcher matched(String locator) throws Untranslatable {
    Matcher matcher = LOCATOR.matcher(locator);
    if (!matcher.matches()) throw new Untranslatable("'" + locator + "' is no question");
    return matcher;
  }
}
