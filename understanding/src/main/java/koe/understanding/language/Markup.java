package koe.understanding.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes HTML tags and entities out of a comment that was pasted from a page or a mail. */
final class Markup {

  private static final int LONGEST_TAG = 500;
  private static final int LONGEST_ENTITY = 10;
  private static final int LONGEST_SCRIPT = 10_000;

  private static final Set<String> LINE_TAGS =
      Set.of("br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "table");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("rsquo", "'"),
          Map.entry("lsquo", "'"),
          Map.entry("ldquo", "\""),
          Map.entry("rdquo", "\""),
          Map.entry("hellip", "..."),
          Map.entry("yen", "¥"),
          Map.entry("pound", "£"),
          Map.entry("euro", "€"),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"));

  private final String original;
  private final NormalizedText.Builder plain;

  private Markup(String original) {
    this.original = original;
    this.plain = new NormalizedText.Builder(original.length());
  }

  static NormalizedText strip(String original, int limit) {
    if (original.length() <= limit && !mayHoldAny(original)) {
      return NormalizedText.same(original);
    }
    Markup markup = new Markup(original);
    int end = Math.min(original.length(), limit);
    int at = 0;
    while (at < end) {
      at = markup.readFrom(at);
    }
    return markup.plain.build();
  }

  private static boolean mayHoldAny(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 || text.indexOf('\r') >= 0;
  }

  private int readFrom(int at) {
    char character = original.charAt(at);
    int next = at;
    if (character == '<') {
      next = tagAt(at);
    } else if (character == '&') {
      next = entityAt(at);
    }
    if (next == at) {
      plain.append(character == '\r' ? '\n' : character, at, at + 1);
      return at + 1;
    }
    return next;
  }

  private int tagAt(int at) {
    if (at + 1 >= original.length() || !opensTag(original.charAt(at + 1))) {
      return at;
    }
    int close = original.substring(at, Math.min(original.length(), at + LONGEST_TAG)).indexOf('>');
    if (close < 0) {
      return at;
    }
    int end = at + close + 1;
    String name = nameOf(original.substring(at + 1, end - 1));
    plain.append(LINE_TAGS.contains(name) ? '\n' : ' ', at, end);
    return name.equals("script") || name.equals("style") ? contentEnd(name, end) : end;
  }

  private int contentEnd(String name, int from) {
    int furthest = Math.min(original.length(), from + LONGEST_SCRIPT);
    int close = original.substring(from, furthest).indexOf("</" + name);
    return close < 0 ? from : from + close;
  }

  private static boolean opensTag(char character) {
    return character == '/'
        || character == '!'
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }

  private static String nameOf(String tag) {
    String bare = tag.startsWith("/") ? tag.substring(1) : tag;
    return bare.split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private int entityAt(int at) {
    int close =
        original.substring(at, Math.min(original.length(), at + LONGEST_ENTITY)).indexOf(';');
    if (close < 2) {
      return at;
    }
    String decoded = decode(original.substring(at + 1, at + close));
    if (decoded.isEmpty()) {
      return at;
    }
    plain.append(decoded, at, at + close + 1);
    return at + close + 1;
  }

  private static String decode(String entity) {
    if (entity.startsWith("#")) {
      return decodeNumber(entity.substring(1));
    }
    return ENTITIES.getOrDefault(entity, "");
  }

  private static String decodeNumber(String digits) {
    boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
    String number = hexadecimal ? digits.substring(1) : digits;
    if (!number.matches(hexadecimal ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
      return "";
    }
    int codePoint = Integer.parseInt(number, hexadecimal ? 16 : 10);
    return codePoint >= ' ' && Character.isValidCodePoint(codePoint)
        ? Character.toString(codePoint)
        : "";
  }
}
