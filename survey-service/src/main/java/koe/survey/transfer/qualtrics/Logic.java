package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import koe.survey.transfer.draft.Untranslatable;

/**
 * Conditions of a QSF as conditions of a definition. In both, "and" binds more tightly than "or".
 */
final class Logic {

  private static final Map<String, String> OPERATORS =
      Map.of(
          "EqualTo", "=",
          "Is", "=",
          "NotEqualTo", "!=",
          "IsNot", "!=",
          "GreaterThan", ">",
          "GreaterThanOrEqual", ">=",
          "LessThan", "<",
          "LessThanOrEqual", "<=",
          "Contains", "contains",
          "DoesNotContain", "notcontains");

  private static final int LONGEST = 5_000;

  private final Operands operands;

  Logic(Operands operands) {
    this.operands = operands;
  }

  /** A whole condition: sets that are joined, each of conditions that are joined. */
  String of(JsonNode expression) throws Untranslatable {
    StringBuilder all = new StringBuilder();
    for (JsonNode set : Numbered.of(expression).values()) {
      if (!set.isObject()) continue;
      if (!all.isEmpty()) {
        all.append(set.path("Type").asText().startsWith("Or") ? " or " : " and ");
      }
      all.append('(').append(set(set)).append(')');
    }
    if (all.isEmpty()) throw new Untranslatable("there is no condition in it");
    if (all.length() > LONGEST) throw new Untranslatable("it is too long");
    return all.toString();
  }

  private String set(JsonNode set) throws Untranslatable {
    StringBuilder all = new StringBuilder();
    for (JsonNode condition : Numbered.of(set).values()) {
      if (!condition.isObject()) continue;
      if (!all.isEmpty()) {
        String conjunction =
            condition.path("Conjuction").asText(condition.path("Conjunction").asText("And"));
        all.append(conjunction.equalsIgnoreCase("or") ? " or " : " and ");
      }
      all.append(single(condition));
    }
    if (all.isEmpty()) throw new Untranslatable("there is no condition in it");
    return all.toString();
  }

  private String single(JsonNode condition) throws Untranslatable {
    String left = condition.path("LeftOperand").asText();
    String operator = condition.path("Operator").asText();
    String right = condition.path("RightOperand").asText();
    String kind = condition.path("LogicType").asText();
    return switch (kind) {
      case "Question" -> question(left, operator, right);
      case "EmbeddedField" -> compared(operands.field(left), operator, right);
      default -> throw new Untranslatable("conditions on '" + kind + "'");
    };
  }

  /** The answer as it stands in a text, in braces. */
  String piped(String locator) throws Untranslatable {
    return operands.piped(locator.replaceFirst("^q://", ""));
  }

  /** A condition on a question, as it also stands in the logic of skips. */
  String question(String locator, String operator, String right) throws Untranslatable {
    if (operator.equals("Selected")) return operands.selected(locator);
    if (operator.equals("NotSelected")) return "!(" + operands.selected(locator) + ")";
    return compared(operands.value(locator), operator, right);
  }

  private static String compared(String value, String operator, String right)
      throws Untranslatable {
    if (operator.equals("Empty")) return value + " empty";
    if (operator.equals("NotEmpty")) return value + " notempty";
    String known = OPERATORS.get(operator);
    if (known == null) throw new Untranslatable("the comparison '" + operator + "'");
    if (right.contains("${")) throw new Untranslatable("the value " + right);
    return value + " " + known + " " + Literal.of(right);
  }
}
