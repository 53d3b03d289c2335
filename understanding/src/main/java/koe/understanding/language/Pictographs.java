package koe.understanding.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds emoji and faces made of characters, which dictionaries do not know as words. */
final class Pictographs {

  private static final String EMOJI =
      "[\\x{1F1E6}-\\x{1F1FF}\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}\\x{2763}"
          + "\\x{231A}-\\x{23FF}]";

  private static final String EMOJI_SEQUENCE =
      "(?:" + EMOJI + "[\\x{FE00}-\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}\\x{200D}]*+)";

  private static final List<String> FACES = faces();

  private static final Pattern PICTOGRAPH =
      Pattern.compile(
          FACES.stream().map(Pictographs::asPattern).collect(Collectors.joining("|"))
              + "|"
              + EMOJI_SEQUENCE);

  // Of each face the rarest kind of character: a mark if it has one, else its last letter.
  private static final BitSet TELLING = telling();

  private static final Pattern DRESSING =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}\\x{200D}]");

  private Pictographs() {}

  static boolean isEmoji(int codePoint) {
    return (codePoint >= 0x1F1E6 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x2600 && codePoint <= 0x27BF)
        || codePoint == 0x2B50
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || codePoint == 0x200D;
  }

  static List<Token> find(Sentence sentence) {
    List<Token> found = new ArrayList<>();
    if (!mayHoldAny(sentence)) {
      return found;
    }
    Matcher pictograph = PICTOGRAPH.matcher(sentence.text());
    while (pictograph.find()) {
      String surface = pictograph.group();
      String plain = DRESSING.matcher(surface).replaceAll("");
      int start = sentence.originalStart(pictograph.start());
      int end = sentence.originalEnd(pictograph.end());
      if (!plain.isEmpty()) {
        found.add(new Token(surface, plain, Token.EMOJI, start, end, false));
      }
    }
    return found;
  }

  /** The sentence with a space wherever a pictograph stood, as long as before. */
  static String blank(String sentence) {
    return PICTOGRAPH
        .matcher(sentence)
        .replaceAll(pictograph -> " ".repeat(pictograph.group().length()));
  }

  private static boolean mayHoldAny(Sentence sentence) {
    String text = sentence.source().text();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      char character = text.charAt(i);
      if (TELLING.get(character) || mayStartEmoji(character)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayStartEmoji(char character) {
    return Character.isSurrogate(character) || (character >= 0x2300 && character <= 0x2BFF);
  }

  private static BitSet telling() {
    BitSet telling = new BitSet();
    for (String face : FACES) {
      telling.set(
          face.chars()
              .filter(c -> !Character.isLetterOrDigit(c) && c != '-' && c != '.')
              .findFirst()
              .orElse(face.charAt(face.length() - 1)));
    }
    return telling;
  }

  private static List<String> faces() {
    InputStream resource =
        Objects.requireNonNull(Pictographs.class.getResourceAsStream("faces.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(face -> Normalizer.foldWidth(face).text().strip())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String asPattern(String face) {
    boolean startsLikeAWord = Character.isLetterOrDigit(face.charAt(0));
    boolean endsLikeAWord = Character.isLetterOrDigit(face.charAt(face.length() - 1));
    String before = startsLikeAWord || face.charAt(0) == ':' ? "(?<![A-Za-z0-9])" : "";
    return before + Pattern.quote(face) + (endsLikeAWord ? "(?![A-Za-z0-9])" : "");
  }
}
