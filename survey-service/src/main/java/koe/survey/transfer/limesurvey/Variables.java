package koe.survey.transfer.limesurvey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.transfer.draft.Untranslatable;

/**
 * What the names in LimeSurvey's expressions mean: codes such as `Q1_SQ001.NAOK`, fields such as
 * `123X4X56SQ001`, and `self`.
 */
final class Variables {

  private static final Pattern FIELD = Pattern.compile("(?:_?\\d+X\\d+X|Q)(\\d.*)");
  private static final Pattern SUBQUESTION = Pattern.compile("_S(\\d+)(.*)");
  private static final Set<String> VALUES = Set.of("", "NAOK", "value", "valueNAOK", "code");

  private final Map<String, LimeQuestion> byCode;
  private final Map<String, LimeQuestion> byId;
  private final Optional<LimeQuestion> self;

  Variables(LimeSurvey survey) {
    this(new LinkedHashMap<>(), new HashMap<>(), Optional.empty());
    survey
        .questions()
        .forEach(
            question -> {
              byCode.putIfAbsent(question.row().get("title"), question);
              byId.put(question.id(), question);
            });
  }

  private Variables(
      Map<String, LimeQuestion> byCode,
      Map<String, LimeQuestion> byId,
      Optional<LimeQuestion> self) {
    this.byCode = byCode;
    this.byId = byId;
    this.self = self;
  }

  /** The same names, and `self` for this question. */
  Variables of(LimeQuestion question) {
    return new Variables(byCode, byId, Optional.of(question));
  }

  /** The question with this code. */
  LimeQuestion question(String code) throws Untranslatable {
    LimeQuestion question = byCode.get(code);
    if (question == null) throw new Untranslatable("there is no question '" + code + "'");
    return question;
  }

  Term find(String written) throws Untranslatable {
    String name = written.replaceFirst("^INSERTANS:", "");
    int dot = name.indexOf('.');
    String root = dot < 0 ? name : name.substring(0, dot);
    String suffix = dot < 0 ? "" : name.substring(dot + 1);
    if (suffix.equals("shown")) return shown(root);
    if (!VALUES.contains(suffix)) throw new Untranslatable("'" + written + "' is not known");
    return answer(root);
  }

  private Term shown(String root) throws Untranslatable {
    Term answer = answer(root);
    if (answer.isBox()) throw new Untranslatable("the text of the box '" + root + "'");
    return Term.whole("displayValue('" + answer.text().replaceAll("[{}']", "") + "')");
  }

  private Term answer(String root) throws Untranslatable {
    if (root.equals("self") || root.equals("this")) return self();
    LimeQuestion exact = byCode.get(root);
    if (exact != null) return variable(exact, "");
    for (int end = root.lastIndexOf('_'); end > 0; end = root.lastIndexOf('_', end - 1)) {
      LimeQuestion question = byCode.get(root.substring(0, end));
      if (question != null) return variable(question, root.substring(end + 1));
    }
    Matcher field = FIELD.matcher(root);
    if (!field.matches()) throw new Untranslatable("there is no question '" + root + "'");
    Part named = field(field.group(1), "");
    return variable(named.question(), named.part());
  }

  /** A question, and what part of its answer is meant. */
  record Part(LimeQuestion question, String part) {}

  /**
   * What a field means that begins with the number of a question. Where the code of a subquestion
   * is a number too, the longest number that is a question is taken.
   *
   * @param known the number of the question if it is known, else empty
   */
  Part field(String field, String known) throws Untranslatable {
    int digits = 0;
    while (digits < field.length() && Character.isDigit(field.charAt(digits))) digits++;
    if (byId.containsKey(known) && field.startsWith(known)) digits = known.length();
    for (int end = digits; end > 0; end--) {
      LimeQuestion question = byId.get(field.substring(0, end));
      if (question != null) return new Part(question, part(question, field.substring(end)));
    }
    throw new Untranslatable("there is no question '" + field + "'");
  }

  /** Newer fields name a subquestion by its number, `_S12`. */
  private static String part(LimeQuestion question, String written) {
    Matcher subquestion = SUBQUESTION.matcher(written);
    if (!subquestion.matches()) return written.replaceFirst("^_", "");
    return question.subquestions().stream()
            .filter(part -> part.id().equals(subquestion.group(1)))
            .map(LimeQuestion.Part::code)
            .findFirst()
            .orElse("S" + subquestion.group(1))
        + subquestion.group(2);
  }

  private Term self() throws Untranslatable {
    if (self.isEmpty()) throw new Untranslatable("'self' means nothing here");
    return variable(self.get(), "");
  }

  /**
   * The answer to a question or to a part of it.
   *
   * @param part what follows the question's name: a subquestion, an axis, `other`, a rank
   */
  Term variable(LimeQuestion question, String part) throws Untranslatable {
    String name = question.name();
    if (part.isEmpty()) return named(name);
    if (part.equals("other") && !question.isMultiple()) return named(name + "-Comment");
    if (part.equals("comment")) return named(name + "-Comment");
    if (question.isMultiple()) return ticked(question, part);
    if (question.type().equals("R")) return ranked(name, part);
    if (question.type().equals("1")) return scaled(question, part);
    if (question.hasCells()) return named(name + "." + part.replace('_', '.'));
    if (question.hasRows() && question.hasSubquestion(part)) return named(name + "." + part);
    throw new Untranslatable("'" + part + "' is no part of '" + name + "'");
  }

  private static Term named(String path) {
    return Term.whole("{" + path + "}");
  }

  private static Term ticked(LimeQuestion question, String part) throws Untranslatable {
    if (part.equals("other")) return named(question.name() + "-Comment");
    if (question.hasSubquestion(part)) {
      return Term.box("{" + question.name() + "} contains '" + part.replace("'", "\\'") + "'");
    }
    String option = part.replaceFirst("comment$", "");
    if (!question.hasSubquestion(option)) {
      throw new Untranslatable("'" + part + "' is no part of '" + question.name() + "'");
    }
    return named(question.name() + "_" + option + "comment");
  }

  private static Term ranked(String name, String part) throws Untranslatable {
    if (!part.matches("[1-9]\\d{0,2}")) throw new Untranslatable("'" + part + "' is no rank");
    return named(name + "[" + (Integer.parseInt(part) - 1) + "]");
  }

  /** Codes of two scales end in `_0` or `_1`, or in `#0` or `#1`. */
  private static Term scaled(LimeQuestion question, String part) throws Untranslatable {
    Matcher matcher = Pattern.compile("(.+)[_#]([01])").matcher(part);
    if (!matcher.matches()) throw new Untranslatable("'" + part + "' names no scale");
    return named(question.name() + "." + matcher.group(1) + ".scale" + matcher.group(2));
  }
}
