package koe.understanding.sentiment;

import java.util.List;
import java.util.Set;
import koe.understanding.language.Expressions;
import koe.understanding.language.Language;
import koe.understanding.language.Token;

/**
 * Praise by comparison: of what nothing surpasses ("could not be easier"), and of something else
 * (前のほうが使いやすかった), which is a complaint.
 */
final class Comparison {

  private static final Set<String> MODALS =
      Set.of("can", "ca", "could", "will", "wo", "would", "'ll", "'d");

  private static final Set<String> PREFERRED = Set.of("ほう", "方");

  private static final Set<String> OTHERS =
      Set.of(
          "前", "以前", "昔", "旧", "旧版", "従来", "前回", "他社", "他", "他店", "隣", "別", "よそ", "余所", "他所", "向こう",
          "競合", "ライバル", "コンビニ", "ファミレス", "スーパー", "市販", "チェーン", "回転", "カップ", "冷凍", "家", "自宅", "自分",
          "本店", "旧型", "旧モデル", "前作", "前モデル", "無料版");

  private static final Set<String> SO_JAPANESE =
      Set.of("こんなに", "こんな", "これほど", "ここまで", "これだけ", "あんなに", "あれほど");

  private static final Set<String> EXPERIENCES = Set.of("こと", "ところ", "人", "店", "もの");

  private static final Set<String> SO_ENGLISH = Set.of("this", "that", "so", "such", "as");

  private static final int REACH = 5;
  private static final int NEARBY = 3;

  private final boolean japanese;
  private final List<Token> tokens;
  private final int preferredOther;

  Comparison(Language language, List<Token> tokens) {
    this.japanese = language == Language.JAPANESE;
    this.tokens = tokens;
    this.preferredOther = japanese ? preferredOther(tokens) : tokens.size();
  }

  /** "Could not be easier", "never eaten anything this good", こんなに美味しいものは食べたことがない. */
  boolean isUnsurpassed(Match opinion) {
    return japanese ? isFirstOfItsKind(opinion) : isBeyondCompare(opinion) || isNeverSo(opinion);
  }

  private boolean isFirstOfItsKind(Match opinion) {
    boolean so =
        opinion.from() > 0 && SO_JAPANESE.contains(tokens.get(opinion.from() - 1).surface());
    return so
        && tokens.get(opinion.to() - 1).negated()
        && tokens.subList(opinion.to(), tokens.size()).stream()
            .anyMatch(token -> EXPERIENCES.contains(token.surface()));
  }

  private boolean isNeverSo(Match opinion) {
    int at = opinion.from();
    return at > 0
        && tokens.get(at).negated()
        && SO_ENGLISH.contains(tokens.get(at - 1).form())
        && tokens.subList(0, at).stream().anyMatch(token -> token.form().equals("never"));
  }

  /** Whether this tells what something else is like: 高い腕時計より正確, "than my expensive watch". */
  boolean isOfTheOther(Match opinion) {
    if (japanese) {
      int to = Math.min(tokens.size(), opinion.to() + NEARBY);
      return tokens.subList(opinion.to(), to).stream()
          .anyMatch(token -> token.surface().equals("より") && token.tagged("助詞-格助詞"));
    }
    int from = Math.max(0, opinion.from() - NEARBY);
    return tokens.subList(from, opinion.from()).stream()
        .anyMatch(token -> token.form().equals("than"));
  }

  private boolean isBeyondCompare(Match opinion) {
    int at = opinion.from();
    boolean comparative =
        tokens.get(at).tagged("JJR")
            || tokens.get(at).tagged("RBR")
            || (at > 0 && Set.of("more", "any").contains(tokens.get(at - 1).form()));
    if (!comparative || !tokens.get(at).negated()) {
      return false;
    }
    for (int i = at - 1; i > 0 && tokens.get(i + 1).negated(); i--) {
      if (Expressions.isNegator(tokens.get(i))) {
        return MODALS.contains(tokens.get(i - 1).form());
      }
    }
    return false;
  }

  /** Whether this is said of what the customer had before, or has elsewhere. */
  boolean isOfAnother(Match opinion) {
    return opinion.from() > preferredOther;
  }

  /** Where another is preferred, or the end where none is. */
  private static int preferredOther(List<Token> tokens) {
    for (int at = 2; at + 1 < tokens.size(); at++) {
      boolean preferred =
          PREFERRED.contains(tokens.get(at).surface())
              && tokens.get(at - 1).surface().equals("の")
              && tokens.get(at + 1).surface().equals("が");
      if (preferred && isOther(tokens, at - 2)) {
        return at;
      }
    }
    return tokens.size();
  }

  private static boolean isOther(List<Token> tokens, int last) {
    return tokens.subList(Math.max(0, last - REACH), last + 1).stream()
        .anyMatch(token -> OTHERS.contains(token.surface()));
  }
}
