package koe.understanding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Marks what an English negation governs: the words after it, up to the end of the clause and not
 * further than a few. Two negations cancel each other: "not without problems".
 */
final class EnglishNegation {

  private static final int REACH = 6;

  private static final Set<String> NEGATORS =
      Set.of(
          "not",
          "n't",
          "nt",
          "never",
          "no",
          "nobody",
          "nothing",
          "none",
          "neither",
          "nor",
          "without",
          "hardly",
          "barely",
          "scarcely",
          "rarely",
          "seldom",
          "lack",
          "lacks",
          "lacked",
          "lacking",
          "zero",
          "dont",
          "didnt",
          "doesnt",
          "isnt",
          "wasnt",
          "cant",
          "cannot",
          "couldnt",
          "wouldnt",
          "wont",
          "havent",
          "hasnt",
          "arent",
          "werent",
          "aint",
          "nowhere",
          "noone");

  private static final Set<String> ANSWERS = Set.of("no", "nope", "nothing", "none");

  private static final Set<String> OBJECTIONS =
      Set.of("wrong", "bad", "special", "worse", "negative", "more", "much", "else", "new");

  private static final Set<String> PHRASES = Set.of("far from", "anything but", "less than");

  // What follows these words is said, and even said with emphasis.
  private static final Set<String> NOT_NEGATING =
      Set.of("only", "just", "but", "doubt", "matter", "wonder", "mention", "merely", "simply");

  private static final Set<String> ENDS =
      Set.of(
          "nor",
          "but",
          "although",
          "though",
          "however",
          "because",
          "since",
          "unless",
          "until",
          "yet",
          "which",
          "who",
          "when",
          "while",
          "whereas",
          "if",
          "so",
          "then",
          ";",
          ".",
          ":",
          "!",
          "?",
          "(",
          ")",
          "--",
          "...");

  private EnglishNegation() {}

  static List<Token> mark(List<Token> tokens) {
    List<Token> marked = new ArrayList<>(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      if (isNegator(tokens, at)) {
        toggle(marked, at);
      }
    }
    return marked;
  }

  static boolean isNegator(Token token) {
    return NEGATORS.contains(token.form());
  }

  private static boolean isNegator(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    if (at > 0 && PHRASES.contains(tokens.get(at - 1).form() + " " + form)) {
      return true;
    }
    if (form.equals("less") && at + 1 < tokens.size() && tokens.get(at + 1).tagged("JJ")) {
      return true;
    }
    if (!isNegator(tokens.get(at))) {
      return false;
    }
    boolean answer = isAnswer(tokens, at);
    boolean idiom = at + 1 < tokens.size() && NOT_NEGATING.contains(tokens.get(at + 1).form());
    return !answer && !idiom;
  }

  /** "No, they were kind" and "Nothing, excellent service" answer a question about faults. */
  private static boolean isAnswer(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    if (at + 1 >= tokens.size() || !ANSWERS.contains(form)) {
      return false;
    }
    Token next = tokens.get(at + 1);
    if (!next.isWord() || next.tagged("PRP")) {
      return true;
    }
    boolean statement = next.tagged("DT") || next.tagged("NN") || next.tagged("JJ");
    return at == 0 && !form.equals("no") && statement && !OBJECTIONS.contains(next.form());
  }

  private static void toggle(List<Token> tokens, int negator) {
    int words = 0;
    for (int at = negator + 1; at < tokens.size() && words < REACH; at++) {
      Token token = tokens.get(at);
      if (ENDS.contains(token.form()) || endsAtComma(tokens, at) || startsAnew(tokens, at)) {
        return;
      }
      tokens.set(at, token.toggled());
      words += token.isWord() && !token.tagged("DT") ? 1 : 0;
    }
  }

  /** "… and there is no legroom" says something of its own. */
  private static boolean startsAnew(List<Token> tokens, int at) {
    return tokens.get(at).form().equals("and")
        && at + 1 < tokens.size()
        && (tokens.get(at + 1).tagged("PRP")
            || tokens.get(at + 1).tagged("EX")
            || tokens.get(at + 1).tagged("DT"));
  }

  /** A comma ends the clause, unless it only separates "no bad, slow or rude staff". */
  private static boolean endsAtComma(List<Token> tokens, int at) {
    return tokens.get(at).surface().equals(",")
        && (at + 1 >= tokens.size() || !tokens.get(at + 1).tagged("JJ"));
  }
}
