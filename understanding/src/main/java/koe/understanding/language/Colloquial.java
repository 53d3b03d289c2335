package koe.understanding.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoken Japanese in the spelling that the dictionary knows: 使えねー is 使えない. */
final class Colloquial {

  private record Rule(Pattern spoken, String written) {

    Rule(String spoken, String written) {
      this(Pattern.compile(spoken), written);
    }
  }

  private static final String DRAWL = "(?:ねー+|ねぇ+|ねえ+|ね〜+)";

  private static final List<Rule> RULES =
      List.of(
          new Rule("(?:すげー+|すげぇ+|すげえ|すんげー+)", "すごい"),
          new Rule("(?:やべー+|やべぇ+|やべえ)", "やばい"),
          new Rule("(?:うめー+|うめぇ+|うめえ)", "うまい"),
          new Rule("(?:ひでー+|ひでぇ+|ひでえ)", "ひどい"),
          new Rule("(?:たけー+|たけぇ+|高ぇ|高けー+|高けぇ)", "高い"),
          new Rule("(?:おせー+|おせぇ+|遅ぇ|遅せー+|遅せぇ)", "遅い"),
          new Rule("(?:うるせー+|うるせぇ|うるせえ)", "うるさい"),
          new Rule("(?:つまんない|つまんねー+|つまんねぇ)", "つまらない"),
          new Rule("(わか|分か|たま|くだ|足り|か)ん(?:ない|" + DRAWL + ")", "$1らない"),
          new Rule("(ありえ|あり得|有り得|使え|出来|でき|しゃれにな|話にな)ん(?![なだでじのかとこきぐず])", "$1ない"),
          new Rule("(じゃ|では)" + DRAWL, "$1ない"),
          new Rule("(?<!だ)([えけせべげ])" + DRAWL, "$1ない"),
          new Rule("(?<=\\p{IsHan})([かさたなまらわばれめ])" + DRAWL, "$1ない"),
          new Rule("(し|でき|出来|来|見)(?:ひん|へん)", "$1ない"),
          new Rule("([かさたなまらわえけせてれ])へん(?=[。、!?\\s]|か|わ|で|し|$)", "$1ない"),
          new Rule("([かさたなまらわえけせてれ])へんかった", "$1なかった"),
          new Rule("じゃん(?:かよ)?", "だ"),
          new Rule("(?:あかん|アカン)", "だめだ"),
          new Rule("めっさ", "めっちゃ"));

  // Each rule needs one of these pairs of characters, and few comments hold any.
  private static final Set<String> TELLING =
      Set.of(
          "げー", "べー", "めー", "でー", "けー", "せー", "ねー", "げえ", "べえ", "めえ", "でえ", "せえ", "ねえ", "ね〜", "んな",
          "んね", "えん", "得ん", "来ん", "きん", "なん", "ひん", "へん", "ゃん", "かん", "カン", "っさ");

  private Colloquial() {}

  static NormalizedText rewrite(NormalizedText source) {
    if (!mayBeSpoken(source.text())) {
      return source;
    }
    NormalizedText rewritten = source;
    for (Rule rule : RULES) {
      rewritten = apply(rule, rewritten);
    }
    return rewritten;
  }

  private static boolean mayBeSpoken(String text) {
    for (int i = 1; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean mayEnd = "ぇーえ〜んンなねさ".indexOf(character) >= 0;
      if (mayEnd && (character == 'ぇ' || TELLING.contains(text.substring(i - 1, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static NormalizedText apply(Rule rule, NormalizedText source) {
    Matcher spoken = rule.spoken().matcher(source.text());
    if (!spoken.find()) {
      return source;
    }
    NormalizedText.Builder written = new NormalizedText.Builder(source.text().length() + 8);
    int copied = 0;
    do {
      written.copy(source, copied, spoken.start());
      String replacement = expand(rule.written(), spoken);
      written.append(
          replacement, source.originalStart(spoken.start()), source.originalEnd(spoken.end()));
      copied = spoken.end();
    } while (spoken.find());
    written.copy(source, copied, source.text().length());
    return written.build();
  }

  private static String expand(String written, Matcher spoken) {
    return written.contains("$1") ? written.replace("$1", spoken.group(1)) : written;
  }
}
