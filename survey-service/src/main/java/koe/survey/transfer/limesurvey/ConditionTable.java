package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.transfer.draft.Untranslatable;

/**
 * The conditions that were clicked together for a question. Those on the same question are
 * alternatives, those on different questions must all hold; one scenario of several is enough.
 */
final class ConditionTable {

  private static final Map<String, String> METHODS =
      Map.of(
          "==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=", "a<b", "<", "a<=b",
          "<=", "a>b", ">", "a>=b", ">=");
  private static final Pattern FIELD = Pattern.compile("\\+?(?:\\d+X\\d+X|Q)(\\d.*)");

  private final Variables variables;

  ConditionTable(Variables variables) {
    this.variables = variables;
  }

  /**
   * The rows as one condition.
   *
   * @throws Untranslatable if one of them cannot be said; the whole would mean something else
   */
  String translate(List<Row> rows) throws Untranslatable {
    Map<Integer, Map<String, List<Term>>> scenarios = new TreeMap<>();
    for (Row row : rows) {
      scenarios
          .computeIfAbsent(row.whole("scenario"), number -> new LinkedHashMap<>())
          .computeIfAbsent(row.get("cqid"), id -> new ArrayList<>())
          .add(condition(row));
    }
    List<Term> alternatives = new ArrayList<>();
    for (Map<String, List<Term>> scenario : scenarios.values()) {
      List<Term> together = new ArrayList<>();
      scenario.values().forEach(same -> together.add(joined(same, "or", Term.OR)));
      alternatives.add(joined(together, "and", Term.AND));
    }
    return joined(alternatives, "or", Term.OR).text();
  }

  private static Term joined(List<Term> terms, String operator, int level) {
    Term joined = terms.get(0);
    for (Term term : terms.subList(1, terms.size())) joined = joined.with(operator, level, term);
    return joined;
  }

  private Term condition(Row row) throws Untranslatable {
    String field = row.get("cfieldname");
    Matcher matcher = FIELD.matcher(field);
    if (!matcher.matches()) throw new Untranslatable("'" + field + "' is no question");
    Variables.Part named = variables.field(matcher.group(1), row.get("cqid"));
    LimeQuestion question = named.question();
    String part = named.part();
    String method = method(row);
    String value = row.get("value");
    if (question.isMultiple() && part.isEmpty()) return chosen(question, method, value);
    Term answer = variables.variable(question, part);
    if (answer.isBox()) return box(answer, method, value);
    return compared(answer, method, value);
  }

  private static String method(Row row) throws Untranslatable {
    String written = row.get("method").strip();
    String method = METHODS.get(written);
    if (method == null) throw new Untranslatable("the comparison '" + written + "'");
    return method;
  }

  private Term chosen(LimeQuestion question, String method, String value) throws Untranslatable {
    String name = "{" + question.name() + "}";
    if (value.isBlank()) return emptiness(Term.whole(name), method);
    Term box = variables.variable(question, value.strip());
    return box(box, method, "Y");
  }

  private static Term box(Term box, String method, String value) throws Untranslatable {
    boolean ticked = value.strip().equals("Y") == method.equals("=");
    if (!method.equals("=") && !method.equals("!=")) {
      throw new Untranslatable("a box is not a number");
    }
    return ticked ? box.isAnswered() : box.isEmpty();
  }

  private Term compared(Term answer, String method, String value) throws Untranslatable {
    if (value.isBlank()) return emptiness(answer, method);
    return answer.with(method, Term.COMPARISON, value(value.strip()));
  }

  private static Term emptiness(Term answer, String method) throws Untranslatable {
    return switch (method) {
      case "=" -> answer.isEmpty();
      case "!=" -> answer.isAnswered();
      default -> throw new Untranslatable("nothing is larger or smaller than no answer");
    };
  }

  private Term value(String written) throws Untranslatable {
    if (written.equals("-oth-")) return Term.text("other");
    if (written.matches("@.+@"))
      return variables.find("_" + written.substring(1, written.length() - 1));
    if (written.startsWith("{")) throw new Untranslatable("the value '" + written + "'");
    boolean number = written.matches("-?(0|[1-9]\\d{0,14})(\\.\\d+)?");
    return number ? Term.whole(written) : Term.text(written);
  }
}
