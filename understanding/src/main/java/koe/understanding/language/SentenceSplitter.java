package koe.understanding.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a cleaned comment into sentences: at 。！？ and line ends in Japanese, at a full stop before a
 * space in English, never inside a number, an address of the web or an abbreviation.
 */
final class SentenceSplitter {

  // A reader's cost must not grow with a text that never ends a sentence.
  private static final int LONGEST = 400;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[!-~]{1,500}(?<![.,;:!?)])");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "prof", "vs", "etc", "e.g", "i.e", "no", "approx", "tel",
          "inc", "ltd", "co", "jr", "sr", "a.m", "p.m", "u.s", "u.k");

  private static final String CLOSERS = "」』）)\"'”’!?。.~〜♪☆★ \u3000";

  private final NormalizedText source;
  private final String text;
  private final BitSet address = new BitSet();
  private final Optional<Language> prior;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceSplitter(NormalizedText source, Optional<Language> prior) {
    this.source = source;
    this.text = source.text();
    this.prior = prior;
    if (text.contains("://") || text.contains("www.")) {
      Matcher found = ADDRESS.matcher(text);
      while (found.find()) {
        address.set(found.start(), found.end());
      }
    }
  }

  static List<Sentence> split(NormalizedText source, Optional<Language> prior) {
    SentenceSplitter splitter = new SentenceSplitter(source, prior);
    splitter.cut();
    return splitter.sentences;
  }

  private void cut() {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if ((!address.get(at) && ends(at)) || tooLong(from, at)) {
        int to = text.charAt(at) == '\n' ? at + 1 : withClosers(at + 1);
        add(from, to);
        from = to;
        at = to - 1;
      }
    }
    add(from, text.length());
  }

  private boolean tooLong(int from, int at) {
    int length = at - from;
    boolean gap = Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '、';
    return length >= LONGEST
        && (gap || length >= LONGEST + 60)
        && !Character.isHighSurrogate(text.charAt(at));
  }

  private boolean ends(int at) {
    return switch (text.charAt(at)) {
      case '\n', '。', '♪' -> true;
      case '!', '?' -> !followedByLatin(at);
      case '.' -> endsAtStop(at);
      default -> false;
    };
  }

  private boolean followedByLatin(int at) {
    return at + 1 < text.length()
        && text.charAt(at + 1) < 0x80
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean endsAtStop(int at) {
    if (at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next == '.' || (!Character.isWhitespace(next) && CLOSERS.indexOf(next) < 0)) {
        return false;
      }
    }
    return !ABBREVIATIONS.contains(wordBefore(at));
  }

  private String wordBefore(int at) {
    int from = at;
    while (from > 0 && at - from < 12 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  /** A closing bracket, a second mark or an emoji after the end belongs to what it comments on. */
  private int withClosers(int from) {
    int to = from;
    while (to < text.length()) {
      int codePoint = text.codePointAt(to);
      if (codePoint == '\n'
          || (CLOSERS.indexOf(codePoint) < 0 && !Pictographs.isEmoji(codePoint))) {
        return to;
      }
      to += Character.charCount(codePoint);
    }
    return to;
  }

  private void add(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      Language language = LanguageDetector.detect(text.substring(first, last), prior);
      sentences.add(new Sentence(source, first, last, language));
    }
  }
}
