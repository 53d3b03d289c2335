package koe.understanding.sentiment;

import java.util.List;
import java.util.Set;
import koe.understanding.language.Language;
import koe.understanding.language.Token;

/** Tells questions and requests for help from comments: 何台停められますか, "How do I export it?". */
final class Asking {

  private static final Set<String> OPENINGS =
      Set.of(
          "how", "what", "which", "where", "when", "who", "is", "are", "do", "does", "can", "could",
          "may", "will");

  /** Who asks why, seldom wants to know. */
  private static final Set<String> REPROACHES =
      Set.of("なぜ", "何故", "どうして", "なんで", "いつ", "いつまで", "why", "ever", "even");

  private Asking() {}

  static boolean isQuestion(Language language, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    if (tokens.stream().anyMatch(token -> REPROACHES.contains(token.lemma()))) {
      return false;
    }
    boolean marked = tokens.get(tokens.size() - 1).surface().contains("?");
    if (language == Language.JAPANESE) {
      return marked || endsInJapaneseQuestion(tokens);
    }
    return marked && OPENINGS.contains(tokens.get(0).form());
  }

  /** ありますか, 変更したいのですが. */
  private static boolean endsInJapaneseQuestion(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last > 0 && !tokens.get(last).isWord()) {
      last--;
    }
    Token end = tokens.get(last);
    Token before = tokens.get(Math.max(0, last - 1));
    boolean question =
        end.surface().equals("か")
            && (before.lemma().equals("ます")
                || before.lemma().equals("です")
                || before.lemma().equals("う"));
    return question || (end.surface().equals("が") && wants(tokens));
  }

  private static boolean wants(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.lemma().equals("たい"));
  }
}
