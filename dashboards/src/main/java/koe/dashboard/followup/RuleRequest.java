package koe.dashboard.followup;

import java.util.Set;
import koe.kernel.expression.Expression;
import koe.kernel.expression.ExpressionSyntax;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** A rule that somebody writes. */
record RuleRequest(String name, String when, RuleAction then, boolean enabled) {

  private static final int LONGEST_CONDITION = 10_000;
  private static final Set<String> OPEN_NAMES = Set.of("contact", "answers");

  static RuleRequest read(JsonBody body) {
    body.only("key", "name", "when", "then", "enabled", "since", "updatedAt");
    String name = body.text("name", 200);
    String when = body.text("when", LONGEST_CONDITION);
    check(when, body);
    JsonBody action = body.inside("then").orElse(body);
    if (action == body) {
      body.complain("then", "what the rule does is needed");
      body.orRefuse();
    }
    RuleAction then = RuleAction.read(action);
    boolean enabled = body.flag("enabled").orElse(true);
    body.orRefuse();
    return new RuleRequest(name, when, then, enabled);
  }

  /** A condition by itself. */
  static String condition(JsonBody body) {
    String when = body.text("when", LONGEST_CONDITION);
    check(when, body);
    body.orRefuse();
    return when;
  }

  /** A name that no response ever has would make a rule that silently never applies. */
  private static void check(String when, JsonBody body) {
    if (when.isBlank()) {
      return;
    }
    try {
      for (String variable : Expression.parse(when).variables()) {
        if (!isKnown(variable)) {
          body.complain("when", "there is no {" + variable + "}");
        }
      }
    } catch (ExpressionSyntax wrong) {
      body.complain("when", String.valueOf(wrong.getMessage()));
    }
  }

  private static boolean isKnown(String variable) {
    String[] path = variable.split("[.\\[]", 2);
    return OPEN_NAMES.contains(path[0]) ? path.length == 2 : ResponseFacts.NAMES.contains(path[0]);
  }

  /** A key stands in addresses. */
  static String key(String key) {
    if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Problem.invalid(
          "/key", "1 to 64 letters, digits, dots, hyphens and underscores are expected");
    }
    return key;
  }
}
