package koe.survey.distribution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody means who answers a message. */
public enum Meaning {
  STOP,
  START,
  /** It may be a refusal; a person decides. */
  DOUBTFUL,
  OTHER;

  private static final Set<String> STOP_WORDS =
      Set.of(
          "stop",
          "stopall",
          "unsubscribe",
          "end",
          "quit",
          "revoke",
          "optout",
          "opt-out",
          "cancel",
          "arret",
          "remove",
          "配信停止",
          "停止",
          "解除",
          "配信解除",
          "ストップ",
          "拒否",
          "退会",
          "やめて",
          "やめてください",
          "不要",
          "送らないで",
          "送らないでください");
  private static final Set<String> START_WORDS =
      Set.of("start", "unstop", "subscribe", "yes", "配信再開", "再開", "登録");
  private static final Pattern MAYBE =
      Pattern.compile(
          "\\b(stop|unsubscribe|remove me|opt out|do not (text|contact|message)|don't (text|contact|message)|no more)\\b"
              + "|停止|解除|やめ|止め|送らない|不要|迷惑|いらない|要らない",
          Pattern.CASE_INSENSITIVE);

  /** The word in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Only the whole message is a command; a part of one is a doubt. */
  public static Meaning of(String text) {
    String said =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("[\\p{Punct}。、！!\\s]+$", "")
            .toLowerCase(Locale.ROOT);
    if (STOP_WORDS.contains(said)) {
      return STOP;
    }
    if (START_WORDS.contains(said)) {
      return START;
    }
    return MAYBE.matcher(said).find() ? DOUBTFUL : OTHER;
  }
}
