package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;

/**
 * A rule as it stands in a form.
 *
 * @param known true if the rule is there already, so that its key stays
 * @param hours until it is due; empty for no limit
 */
public record RuleForm(
    boolean known,
    String key,
    String name,
    String when,
    String team,
    String assignee,
    String priority,
    String hours,
    String toNotify,
    SharingForm sharing,
    boolean enabled) {

  /** The fields and comparisons that the form offers. */
  public static final List<String> FIELDS = ConditionRow.FIELDS;

  public static final List<String> OPERATORS = ConditionRow.OPERATORS;

  public static final List<String> PRIORITIES =
      Arrays.stream(Priority.values()).map(Priority::word).toList();

  /** How many conditions can be put together on the form. */
  public static final int ROWS = 3;

  /** A comparison as the keys of texts know it. */
  public static String word(String operator) {
    return switch (operator) {
      case "<=" -> "atMost";
      case ">=" -> "atLeast";
      case "=" -> "is";
      case "<>" -> "isNot";
      default -> operator;
    };
  }

  static RuleForm blank() {
    return new RuleForm(
        false, "", "", "", "", "", Priority.NORMAL.word(), "24", "", SharingForm.blank(), true);
  }

  static RuleForm of(RuleView rule) {
    RuleAction then = rule.then();
    return new RuleForm(
        true,
        rule.key(),
        rule.name(),
        rule.when(),
        then.team().orElse(""),
        then.assignee().map(UUID::toString).orElse(""),
        then.priority(),
        then.dueIn().map(Duration::toHours).map(Object::toString).orElse(""),
        then.toNotify().orElse(""),
        SharingForm.of(then.sharing()),
        rule.enabled());
  }

  static RuleForm read(MultivaluedMap<String, String> fields) {
    String written = field(fields, "when");
    return new RuleForm(
        field(fields, "known").equals("true"),
        field(fields, "key"),
        field(fields, "name"),
        written.isBlank() ? composed(fields) : written,
        field(fields, "team"),
        field(fields, "assignee"),
        field(fields, "priority"),
        field(fields, "hours"),
        field(fields, "notify"),
        SharingForm.read(name -> field(fields, name)),
        field(fields, "enabled").equals("true"));
  }

  private static String field(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(String::strip).orElse("");
  }

  private static String composed(MultivaluedMap<String, String> fields) {
    List<String> conditions = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      new ConditionRow(
              field(fields, "field" + row),
              field(fields, "operator" + row),
              field(fields, "value" + row))
          .expression()
          .ifPresent(conditions::add);
    }
    return String.join(field(fields, "join").equals("or") ? " or " : " and ", conditions);
  }

  ObjectNode toJson() {
    ObjectNode body = Json.object().put("name", name).put("when", when).put("enabled", enabled);
    ObjectNode then = body.putObject("then").put("priority", priority);
    put(then, "team", team);
    put(then, "assignee", assignee);
    put(then, "notify", toNotify);
    put(then, "dueIn", hours.isEmpty() ? "" : "PT" + hours + "H");
    sharing.addTo(then);
    return body;
  }

  private static void put(ObjectNode then, String key, String value) {
    if (!value.isEmpty()) {
      then.put(key, value);
    }
  }
}
