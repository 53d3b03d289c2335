package koe.feedback.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What people type who do not think of query syntax, told apart from what they mean by it. */
final class PlainText {

  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 16;

  /** {@code Great!} praises; only {@code !great} excludes. */
  private static final Pattern EXCLAMATION =
      Pattern.compile("(?<=[^\\s(\\\\!])!|(?<!\\\\)!(?=[\\s)]|$)");

  /** {@code hotel - lobby} has a dash; only {@code -lobby} excludes. */
  private static final Pattern LONE_SIGN = Pattern.compile("(?<![^\\s(])[-+](?=[\\s)]|$)");

  /** {@code 24/7} has a slash; only a word between two slashes is a pattern. */
  private static final Pattern SLASH =
      Pattern.compile("(?<![^\\s(])/(?:[^/\\\\\\s]|\\\\.)+/(?=[\\s)]|$)|(?<!\\\\)/");

  private static final Pattern HUGE_BOOST = Pattern.compile("\\^\\s*[0-9.]{4,}");
  private static final Pattern SYNTAX = Pattern.compile("[-+!(){}\\[\\]^\"~*?:\\\\/&|\\s\u3000]+");
  private static final Pattern BOOST_OR_EDITS = Pattern.compile("[\\^~][0-9.]+");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

  private PlainText() {}

  static boolean isTooLong(String q) {
    return q.length() > LONGEST;
  }

  static String beginning(String q) {
    if (!isTooLong(q)) {
      return q;
    }
    return q.substring(0, Character.isHighSurrogate(q.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  static boolean isTooDeep(String q) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < q.length(); i++) {
      depth += q.charAt(i) == '(' ? 1 : q.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest > DEEPEST;
  }

  static boolean hasHugeBoost(String q) {
    return HUGE_BOOST.matcher(q).find();
  }

  /** The query with those signs escaped that are punctuation and no syntax. */
  static String withPunctuationEscaped(String q) {
    String escaped = EXCLAMATION.matcher(q).replaceAll("\\\\!");
    escaped = LONE_SIGN.matcher(escaped).replaceAll("\\\\$0");
    return SLASH.matcher(escaped).replaceAll(slash -> slash.group().length() > 1 ? "$0" : "\\\\/");
  }

  /** The words alone, without anything that might be syntax. */
  static List<String> words(String q) {
    return Arrays.stream(SYNTAX.split(BOOST_OR_EDITS.matcher(q).replaceAll(" ")))
        .filter(word -> !word.isEmpty() && !OPERATORS.contains(word))
        .distinct()
        .limit(WordQueries.MOST_WORDS)
        .toList();
  }
}
