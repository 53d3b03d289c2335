package koe.understanding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Marks what a Japanese negation governs. The negation stands after its predicate, so the words
 * before it are walked back over particles and auxiliaries to the predicate, and through a light
 * verb or noun (する, 思う, こと, ところ) to what that stands for. Two negations cancel each other: 使いにくくはない
 * is negated once, 悪くないわけではない twice.
 */
final class JapaneseNegation {

  private static final String NEGATOR = "ない";

  private static final int REACH = 12;

  private static final Set<String> AUXILIARIES = Set.of("ない", "ん", "ぬ", "ず", "まい", "へん");
  private static final Set<String> ADJECTIVES = Set.of("ない", "無い", "なし", "無し");
  private static final Set<String> NOUNS = Set.of("なし", "無し");
  private static final Set<String> DENIALS = Set.of("がたい", "難い", "程遠い", "ほど遠い");

  private static final Set<String> LIGHT_VERBS =
      Set.of(
          "ある", "する", "できる", "出来る", "なる", "言う", "いう", "言える", "いえる", "思う", "思える", "感じる", "感じられる",
          "見る", "見える", "みる", "受ける", "出る", "付ける", "つける", "付く", "つく", "かける", "見当たる", "見つかる", "見つける",
          "いる", "得る", "える", "いける", "持つ", "持てる", "おる", "ござる", "頂く", "いただく", "もらう", "くれる", "くださる",
          "くる", "来る", "行く", "いく", "浮かぶ", "遭う", "起きる", "起こる", "生じる", "抱く");

  private static final Set<String> LIGHT_NOUNS =
      Set.of(
          "点", "ところ", "所", "こと", "事", "もの", "物", "部分", "気", "印象", "思い", "感じ", "面", "箇所", "余地", "よう",
          "様", "わけ", "訳", "ほど", "程", "の", "ん", "はず", "つもり", "くらい", "ぐらい", "何", "なに", "人", "一つ",
          "ひとつ", "つけ", "方", "気持ち", "経験", "時", "とき");

  private static final Set<String> BREAKS =
      Set.of("が", "けど", "けれど", "けれども", "ので", "のに", "から", "し", "ものの", "つつ");

  private static final Set<String> CERTAIN = Set.of("違い", "間違い", "まちがい", "ちがい");

  private final List<Token> tokens;

  private JapaneseNegation(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  static List<Token> mark(List<Token> tokens) {
    JapaneseNegation negation = new JapaneseNegation(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      if (isNegator(tokens.get(at)) || negation.isDenial(at)) {
        negation.tokens.set(at, negation.tokens.get(at).withLemma(NEGATOR));
        negation.toggle(at);
      }
    }
    return negation.tokens;
  }

  private static boolean isNegator(Token token) {
    if (token.lemma().length() > 2) {
      return false;
    }
    return (token.tagged("助動詞") && AUXILIARIES.contains(token.lemma()))
        || (token.tagged("形容詞") && ADJECTIVES.contains(token.lemma()))
        || (token.tagged("名詞") && NOUNS.contains(token.lemma()));
  }

  /** 使いやすいとは言いがたい and 親切とは程遠い deny what stands before them. */
  private boolean isDenial(int at) {
    String lemma = tokens.get(at).lemma();
    if (at == 0 || !lemma.endsWith("い") || !DENIALS.contains(lemma)) {
      return false;
    }
    String before = tokens.get(at - 1).lemma();
    boolean hardToSay = Set.of("言う", "いう", "呼ぶ").contains(before);
    boolean far = lemma.endsWith("遠い") && Set.of("は", "に", "と").contains(before);
    return hardToSay || far;
  }

  private void toggle(int negator) {
    int first = reach(negator);
    if (first < 0 || isRhetorical(negator)) {
      return;
    }
    for (int i = first; i < negator; i++) {
      tokens.set(i, tokens.get(i).toggled());
    }
  }

  /** The first word the negation governs, or -1 where the words only look like a negation. */
  private int reach(int negator) {
    int first = negator;
    for (int i = negator - 1; i >= Math.max(0, negator - REACH); i--) {
      Token token = tokens.get(i);
      if (isIdiom(token, negator, i)) {
        return -1;
      }
      if (stops(token, i, negator)) {
        return first;
      }
      first = i;
      if (isPredicate(token)) {
        return startOfCompound(i);
      }
    }
    return first;
  }

  private boolean isIdiom(Token token, int negator, int at) {
    boolean only = token.surface().equals("しか") || token.surface().equals("ほか");
    boolean perhaps = token.surface().equals("かも") || token.surface().equals("かもしれ");
    boolean certain = CERTAIN.contains(token.surface()) && negator - at <= 2;
    boolean unbearably =
        token.lemma().equals("なる")
            && at == negator - 1
            && at > 0
            && Set.of("て", "で").contains(tokens.get(at - 1).surface());
    return only || perhaps || certain || unbearably;
  }

  private boolean stops(Token token, int at, int negator) {
    if (token.isEmoji() || (!token.isWord() && !"「」『』\"()".contains(token.surface()))) {
      return true;
    }
    boolean breaksOff = token.tagged("助詞-接続助詞") && BREAKS.contains(token.surface());
    return breaksOff
        || token.tagged("接続詞")
        || token.tagged("感動詞")
        || (token.surface().equals("ば") && negator - at > 3);
  }

  private static boolean isPredicate(Token token) {
    if (token.tagged("動詞-自立")) {
      return !LIGHT_VERBS.contains(token.lemma());
    }
    if (token.tagged("形容詞-自立")) {
      return !isNegator(token);
    }
    boolean noun =
        token.tagged("名詞")
            && !token.tagged("名詞-数")
            && !token.tagged("名詞-非自立")
            && !token.tagged("名詞-接尾");
    return noun && !LIGHT_NOUNS.contains(token.surface());
  }

  /** 待ち時間 is one idea even where the dictionary cuts it in two. */
  private int startOfCompound(int at) {
    int first = at;
    while (first > 0
        && tokens.get(at).tagged("名詞")
        && tokens.get(first - 1).tagged("名詞")
        && !tokens.get(first - 1).tagged("名詞-副詞可能")) {
      first--;
    }
    return first;
  }

  /** 高いのではないか asks whether it is dear; it does not say that it is not. */
  private boolean isRhetorical(int negator) {
    if (negator < 2 || !Set.of("では", "じゃ", "は").contains(tokens.get(negator - 1).surface())) {
      return false;
    }
    String before = tokens.get(negator - 2).surface();
    String earlier = negator < 3 ? "" : tokens.get(negator - 3).surface();
    boolean explains =
        before.equals("の")
            || before.equals("ん")
            || (before.equals("で") && (earlier.equals("の") || earlier.equals("ん")));
    int to = Math.min(tokens.size(), negator + 4);
    return explains
        && tokens.subList(negator + 1, to).stream()
            .anyMatch(token -> Set.of("か", "?", "でしょ", "だろ", "かと").contains(token.surface()));
  }
}
