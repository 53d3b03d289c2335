package koe.understanding.sentiment;

import java.util.List;
import java.util.Set;
import koe.understanding.language.Language;
import koe.understanding.language.Token;

/** Tells plain facts from comments: 3月に購入, "We use it for invoicing". */
final class Fact {

  private static final int LONGEST_ENGLISH = 12;
  private static final int LONGEST_JAPANESE = 16;

  private static final Set<String> JAPANESE_DEEDS =
      Set.of(
          "使う", "利用", "使用", "購入", "買う", "頼む", "注文", "行く", "来る", "泊まる", "乗る", "電話", "問い合わせる",
          "問い合わせ", "宿泊", "契約", "訪問", "訪れる", "聞く", "導入", "登録", "申し込む", "予約", "参加", "入会");

  private static final Set<String> ENGLISH_DEEDS =
      Set.of(
          "use",
          "buy",
          "order",
          "book",
          "stay",
          "fly",
          "visit",
          "have",
          "contact",
          "call",
          "open",
          "come",
          "run",
          "go",
          "check",
          "purchase",
          "sign",
          "email",
          "pay",
          "travel");

  private static final Set<String> HELPERS =
      Set.of("て", "で", "いる", "た", "ます", "です", "だ", "する", "おる", "いただく", "頂く", "回", "度", "日");

  private static final Set<String> TELLING =
      Set.of("not", "n't", "never", "no", "only", "again", "without");

  private Fact() {}

  static boolean isStated(Language language, List<Token> tokens) {
    return language == Language.JAPANESE ? inJapanese(tokens) : inEnglish(tokens);
  }

  private static boolean inJapanese(List<Token> tokens) {
    if (tokens.size() > LONGEST_JAPANESE || tokens.stream().anyMatch(Token::isEmoji)) {
      return false;
    }
    for (int at = tokens.size() - 1; at >= 0; at--) {
      Token token = tokens.get(at);
      if (token.isWord() && !HELPERS.contains(token.lemma())) {
        return JAPANESE_DEEDS.contains(token.lemma()) && !token.negated();
      }
    }
    return false;
  }

  private static boolean inEnglish(List<Token> tokens) {
    boolean plain =
        tokens.size() <= LONGEST_ENGLISH
            && tokens.stream().noneMatch(Fact::isTelling)
            && tokens.stream().noneMatch(token -> token.tagged("JJR") || token.tagged("JJS"));
    return plain
        && tokens.stream()
            .filter(token -> token.tagged("VB") || token.tagged("MD"))
            .findFirst()
            .map(verb -> ENGLISH_DEEDS.contains(verb.lemma()))
            .orElse(false);
  }

  private static boolean isTelling(Token token) {
    return token.isEmoji() || TELLING.contains(token.form()) || token.surface().contains("!");
  }
}
