package koe.kernel.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the surveys made up by chance have to have, each in so many of a thousand. */
final class Constructs {

  private static final int PER_THOUSAND = 2;

  private static final List<String> FUNCTIONS =
      List.of(
          "iif(",
          "sum(",
          "avg(",
          "min(",
          "max(",
          "count(",
          "round(",
          "trunc(",
          "substring(",
          "sumInArray(",
          "avgInArray(",
          "minInArray(",
          "maxInArray(",
          "countInArray(",
          "today()",
          "currentDate()",
          "currentYear()",
          "getDate(",
          "year(",
          "getYear(",
          "month(",
          "day(",
          "weekday(",
          "age(",
          "dateDiff(",
          "diffDays(",
          "dateAdd(",
          "displayValue(");

  private static final List<String> OPERATORS =
      List.of(
          "} = ",
          "} != ",
          "} <> ",
          "} < ",
          "} <= ",
          "} > ",
          "} >= ",
          " and ",
          " or ",
          "!(",
          "negate (",
          " empty",
          " notempty",
          " contains ",
          " notcontains ",
          " anyof ",
          " allof ",
          " noneof ",
          " *= ",
          " equals ",
          " notequals ",
          " notequal ",
          " greater ",
          " greaterorequal ",
          " less ",
          " lessorequal ",
          "} + ",
          "} - ",
          "} * ",
          "} / ",
          "} % ",
          "} ^ ",
          ".length}",
          "[0]",
          "{item}",
          "{panel.",
          "{row.",
          "{panelIndex}",
          "{rowIndex}",
          "{parentPanel.");

  private static final List<String> TYPES =
      List.of(
          "text",
          "comment",
          "rating",
          "radiogroup",
          "checkbox",
          "dropdown",
          "tagbox",
          "boolean",
          "ranking",
          "imagepicker",
          "buttongroup",
          "matrix",
          "matrixdropdown",
          "matrixdynamic",
          "multipletext",
          "panel",
          "paneldynamic",
          "html",
          "expression",
          "numeric",
          "regex",
          "email",
          "answercount",
          "complete",
          "skip",
          "setvalue",
          "copyvalue",
          "runexpression");

  private static final List<String> PROPERTIES =
      List.of(
          "visibleIf",
          "enableIf",
          "requiredIf",
          "isRequired",
          "choicesVisibleIf",
          "rowsVisibleIf",
          "setValueIf",
          "setValueExpression",
          "resetValueIf",
          "defaultValueExpression",
          "defaultValue",
          "minValueExpression",
          "maxValueExpression",
          "calculatedValues",
          "completedHtmlOnCondition",
          "navigateToUrlOnCondition",
          "clearInvisibleValues",
          "choicesOrder",
          "choicesFromQuestion",
          "showOtherItem",
          "hasOther",
          "hasNone",
          "showNoneItem",
          "showSelectAllItem",
          "minSelectedChoices",
          "eachRowUnique",
          "isAllRowRequired",
          "questionsOnPageMode",
          "minLength",
          "maxLength",
          "allowDigits",
          "caseInsensitive",
          "ja");

  private Constructs() {}

  /** Those that stand in too few of these surveys, and in how many. */
  static Map<String, Long> rare(List<String> pairs) {
    Map<String, Long> rare = new TreeMap<>();
    long least = Math.max(1, (long) pairs.size() * PER_THOUSAND / 1000);
    FUNCTIONS.forEach(name -> note(name, pairs, least, rare));
    OPERATORS.forEach(sign -> note(sign, pairs, least, rare));
    TYPES.forEach(type -> note("ype\":\"" + type + '"', pairs, least, rare));
    PROPERTIES.forEach(property -> note('"' + property + "\":", pairs, least, rare));
    return rare;
  }

  private static void note(String part, List<String> pairs, long least, Map<String, Long> rare) {
    long count = pairs.stream().filter(pair -> pair.contains(part)).count();
    if (count < least) rare.put(part, count);
  }
}
