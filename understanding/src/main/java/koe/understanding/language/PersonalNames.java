package koe.understanding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by the honorific or title that goes with them. In Japanese the word before
 * 様 or さん must be a proper noun, since お客様, 店員さん and 皆さん name nobody.
 */
final class PersonalNames {

  private static final int LONGEST_NAME = 12;

  private static final Pattern HONORIFIC =
      Pattern.compile("(?<=[\\p{IsHan}ァ-ヶー々])(?:様|さま|さん|氏|と申します)");

  private static final List<String> SIGNS_OF_HONORIFICS = List.of("様", "さま", "さん", "氏", "と申します");

  private static final List<String> SIGNS_OF_TITLES =
      List.of("Mr", "Ms", "Miss ", "Miss.", "Dr", "Nurse", "Sister", "y name is ");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Nurse|Sister)\\.? "
              + "([A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)"
              + "|(?<![A-Za-z])[Mm]y name is ([A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)");

  private static final Set<String> SURNAMES_THAT_ARE_WORDS =
      Set.of(
          "森", "林", "原", "東", "西", "南", "北", "谷", "関", "星", "岡", "沢", "辻", "堀", "泉", "畑", "島", "浜",
          "杉", "桜", "橘", "桂", "柳", "榊", "菅", "堤", "峰", "宮", "城", "平", "堂本", "石", "岩", "菊", "梅", "松",
          "竹", "高", "水", "滝", "緑", "今", "金", "角", "奥山", "大森", "小林", "小森", "中森", "青木", "黒木", "荒木");

  private PersonalNames() {}

  static List<PersonalDetail> find(NormalizedText text) {
    List<PersonalDetail> names = new ArrayList<>();
    if (holds(text, SIGNS_OF_HONORIFICS)) {
      findHonorifics(names, text);
    }
    if (holds(text, SIGNS_OF_TITLES)) {
      findTitles(names, text);
    }
    EnglishNames.find(text.text(), (from, to) -> names.add(name(text, from, to)));
    return names;
  }

  /** Looking for a sign is a hundred times quicker than looking for a name. */
  private static boolean holds(NormalizedText text, List<String> signs) {
    for (String sign : signs) {
      if (text.text().contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static void findHonorifics(List<PersonalDetail> names, NormalizedText text) {
    Matcher honorific = HONORIFIC.matcher(text.text());
    if (!honorific.find()) {
      return;
    }
    JapaneseReader reader = new JapaneseReader();
    do {
      nameBefore(text, honorific, reader).ifPresent(names::add);
    } while (honorific.find());
  }

  private static void findTitles(List<PersonalDetail> names, NormalizedText text) {
    Matcher title = TITLE.matcher(text.text());
    while (title.find()) {
      int group = title.start(1) >= 0 ? 1 : 2;
      names.add(name(text, title.start(group), title.end(group)));
    }
  }

  private static Optional<PersonalDetail> nameBefore(
      NormalizedText text, Matcher honorific, JapaneseReader reader) {
    int from = honorific.start();
    while (from > 0 && honorific.start() - from < LONGEST_NAME && isName(text.text(), from - 1)) {
      from--;
    }
    Sentence window = new Sentence(text, from, honorific.end(), Language.JAPANESE);
    int end = text.originalEnd(honorific.start());
    int start = end;
    List<Token> tokens = reader.read(window);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.end() <= end && !isProper(token)) {
        break;
      }
      start = Math.min(start, token.end() <= end ? token.start() : end);
    }
    return start < end
        ? Optional.of(new PersonalDetail(PersonalDetail.Kind.NAME, start, end))
        : Optional.empty();
  }

  private static boolean isProper(Token token) {
    return token.tagged("名詞-固有名詞-人名")
        || token.tagged("名詞-固有名詞-地域")
        || SURNAMES_THAT_ARE_WORDS.contains(token.surface());
  }

  private static boolean isName(String text, int at) {
    char character = text.charAt(at);
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.KATAKANA
        || character == 'ー';
  }

  private static PersonalDetail name(NormalizedText text, int from, int to) {
    return new PersonalDetail(
        PersonalDetail.Kind.NAME, text.originalStart(from), text.originalEnd(to));
  }
}
