package koe.understanding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into clauses, so that praise of one thing is not taken for praise of another. */
public final class ClauseSplitter {

  private static final Set<String> CONTRASTING_PARTICLES =
      Set.of("が", "けど", "けれど", "けれども", "けども", "ものの", "のに", "ながら", "ながらも");

  private static final Set<String> JOINING_PARTICLES = Set.of("ので", "から", "し");

  private static final Set<String> CONTRASTING_CONJUNCTIONS =
      Set.of(
          "しかし", "でも", "ただ", "ただし", "だが", "ですが", "けど", "けれど", "けれども", "だけど", "しかしながら", "とはいえ", "一方",
          "逆に", "それでも", "なのに", "ところが", "もっとも", "反面", "半面", "が");

  private static final Set<String> CONTRASTING_WORDS =
      Set.of(
          "but",
          "although",
          "though",
          "however",
          "yet",
          "whereas",
          "while",
          "except",
          "unfortunately",
          "nevertheless",
          "nonetheless",
          "despite",
          "otherwise",
          "sadly",
          "shame",
          "pity",
          "albeit");

  private static final Set<String> SUBJECTS =
      Set.of(
          "the", "it", "they", "we", "i", "my", "their", "our", "staff", "he", "she", "his", "her",
          "there", "this", "that", "was", "were", "you", "your");

  private final List<Token> tokens;
  private final List<Clause> clauses = new ArrayList<>();
  private int from;

  private ClauseSplitter(ReadSentence sentence) {
    this.tokens = sentence.tokens();
  }

  /** The clauses in order; together they hold every token of the sentence. */
  public static List<Clause> split(ReadSentence sentence) {
    ClauseSplitter splitter = new ClauseSplitter(sentence);
    if (sentence.language() == Language.JAPANESE) {
      splitter.splitJapanese();
    } else {
      splitter.splitEnglish();
    }
    splitter.close(splitter.tokens.size(), false);
    return splitter.clauses;
  }

  private void splitJapanese() {
    for (int at = 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      Token before = tokens.get(at - 1);
      if (opensContrast(token)) {
        close(at, true);
      } else if (before.tagged("助詞-接続助詞") && CONTRASTING_PARTICLES.contains(before.surface())) {
        close(at, true);
      } else if ((before.tagged("助詞") && JOINING_PARTICLES.contains(before.surface()))
          || (before.surface().equals("、") && at > 1 && endsPredicate(tokens.get(at - 2)))) {
        close(at, false);
      }
    }
  }

  private static boolean opensContrast(Token token) {
    boolean conjunction = token.tagged("接続詞") || token.tagged("名詞-副詞可能") || token.tagged("副詞");
    return conjunction && CONTRASTING_CONJUNCTIONS.contains(token.surface());
  }

  private static boolean endsPredicate(Token token) {
    return token.tagged("助詞-接続助詞")
        || token.tagged("助動詞")
        || token.tagged("形容詞")
        || token.tagged("動詞");
  }

  private void splitEnglish() {
    for (int at = 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      String form = token.form();
      if (CONTRASTING_WORDS.contains(form) && !isIdiom(at)) {
        close(at, true);
      } else if (isJoint(at)) {
        close(at, false);
      }
    }
  }

  private boolean isIdiom(int at) {
    String before = tokens.get(at - 1).form();
    return before.equals("anything") || before.equals("nothing");
  }

  private boolean isJoint(int at) {
    String form = tokens.get(at).form();
    if (form.equals(";") || form.equals("--") || form.equals(":")) {
      return true;
    }
    boolean afterComma = tokens.get(at - 1).surface().equals(",");
    if (form.equals("and") || form.equals("so") || form.equals("then")) {
      return at + 1 < tokens.size()
          && SUBJECTS.contains(tokens.get(at + 1).form())
          && at - from > 1;
    }
    return afterComma && (startsClause(at) || hasOwnAdjective(at));
  }

  private boolean startsClause(int at) {
    return SUBJECTS.contains(tokens.get(at).form());
  }

  /** "Great product, terrible support" says two things without a verb. */
  private boolean hasOwnAdjective(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).tagged("JJ")
        && tokens.get(at + 1).tagged("NN")
        && from < at - 2;
  }

  private void close(int to, boolean contrasted) {
    if (to > from) {
      clauses.add(new Clause(from, to, contrasted));
      from = to;
    } else if (contrasted && !clauses.isEmpty()) {
      Clause last = clauses.remove(clauses.size() - 1);
      clauses.add(new Clause(last.from(), last.to(), true));
    }
  }
}
