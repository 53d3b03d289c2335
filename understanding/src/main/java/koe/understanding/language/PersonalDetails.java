package koe.understanding.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal details in a comment, half or full width, so that they can be masked before the
 * comment is indexed, exported or sent on. Works on the whole comment, also on what is too long to
 * be analysed.
 */
public final class PersonalDetails {

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}+)(?:\\.[A-Za-z0-9-]{1,63}+){1,8}+");

  private static final String DASH = "[-‐‑–−ー－]";

  private static final String GAP = "[ ‐‑–−ー－-]?";

  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9A-Za-z.])(?:[0-9]" + GAP + "){12,18}[0-9](?![0-9])");

  private static final Pattern MY_NUMBER =
      Pattern.compile("(?<![0-9-])(?<![0-9] )(?:[0-9]{4}" + GAP + "){2}[0-9]{4}(?! ?[0-9-])");

  private static final Pattern JAPANESE_PHONE =
      Pattern.compile(
          "(?<![0-9])(?:\\+81[ -]?\\(?0?\\)?|\\(?0)[1-9][0-9]{0,3}\\)?[ (]?"
              + DASH
              + "?[0-9]{1,4}\\)?[ ]?"
              + DASH
              + "?[0-9]{3,4}(?![0-9])");

  private static final Pattern INTERNATIONAL_PHONE =
      Pattern.compile(
          "(?<![0-9+])\\+[1-9][0-9]{0,2}(?:[ .()-]{0,2}[0-9]){7,12}(?![0-9])"
              + "|(?<![0-9.])\\(?[2-9][0-9]{2}\\)?[ .-][0-9]{3}[ .-][0-9]{4}(?![0-9])"
              + "|(?<![0-9.])0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])");

  private static final Pattern POSTAL_CODE =
      Pattern.compile(
          "〒 ?[0-9]{3}"
              + DASH
              + "?[0-9]{4}(?![0-9])"
              + "|(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])"
              + "|(?<![A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:東京都|北海道|大阪府|京都府|\\p{IsHan}{2,3}県)[^\\s、。,0-9]{2,20}?[市区町村郡]"
              + "[^\\s、。,0-9]{0,20}[0-9]{1,4}(?:(?:丁目|番地?|号|"
              + DASH
              + "|の)[0-9]{0,4}){0,5}"
              + "|(?<![0-9])[0-9]{1,5} (?:[A-Z][a-z]{1,20} ){1,3}"
              + "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Way|Boulevard|Blvd)(?![a-z])");

  private PersonalDetails() {}

  /** The details in the order they stand; where two readings overlap, the more telling one. */
  public static List<PersonalDetail> find(String comment) {
    NormalizedText text = Normalizer.foldWidth(comment);
    List<PersonalDetail> found = new ArrayList<>();
    if (text.text().indexOf('@') >= 0) {
      collect(found, text, EMAIL, PersonalDetail.Kind.EMAIL);
    }
    if (holdsDigit(text.text())) {
      collectNumbers(found, text);
    }
    BitSet taken = new BitSet();
    found.forEach(detail -> taken.set(detail.start(), detail.end()));
    for (PersonalDetail name : PersonalNames.find(text)) {
      int next = taken.nextSetBit(name.start());
      if (next < 0 || next >= name.end()) {
        taken.set(name.start(), name.end());
        found.add(name);
      }
    }
    found.sort(Comparator.comparingInt(PersonalDetail::start));
    return List.copyOf(found);
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Numbers of all kinds, and addresses, which hold one. */
  private static void collectNumbers(List<PersonalDetail> found, NormalizedText text) {
    collect(found, text, DIGITS, PersonalDetail.Kind.CARD);
    collect(found, text, MY_NUMBER, PersonalDetail.Kind.MY_NUMBER);
    collect(found, text, JAPANESE_PHONE, PersonalDetail.Kind.PHONE);
    collect(found, text, INTERNATIONAL_PHONE, PersonalDetail.Kind.PHONE);
    collect(found, text, POSTAL_CODE, PersonalDetail.Kind.POSTAL_CODE);
    collect(found, text, ADDRESS, PersonalDetail.Kind.ADDRESS);
  }

  /**
   * The comment with every detail starred out. It keeps its length, so that offsets of sentences,
   * mentions and highlights mean the same in it.
   */
  public static String mask(String comment, List<PersonalDetail> details) {
    StringBuilder masked = new StringBuilder(comment);
    for (PersonalDetail detail : details) {
      masked.replace(detail.start(), detail.end(), "*".repeat(detail.end() - detail.start()));
    }
    return masked.toString();
  }

  private static void collect(
      List<PersonalDetail> found, NormalizedText text, Pattern pattern, PersonalDetail.Kind kind) {
    Matcher match = pattern.matcher(text.text());
    while (match.find()) {
      if (isPlausible(kind, match.group())) {
        int start = text.originalStart(match.start());
        addUnlessTaken(found, new PersonalDetail(kind, start, text.originalEnd(match.end())));
      }
    }
  }

  private static void addUnlessTaken(List<PersonalDetail> found, PersonalDetail detail) {
    if (found.stream().noneMatch(detail::overlaps)) {
      found.add(detail);
    }
  }

  private static boolean isPlausible(PersonalDetail.Kind kind, String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return switch (kind) {
      case CARD -> digits.length() >= 13 && CheckDigit.luhn(digits);
      case MY_NUMBER -> CheckDigit.myNumber(digits);
      case PHONE -> text.startsWith("+") || (digits.length() >= 10 && digits.length() <= 12);
      case EMAIL, POSTAL_CODE, ADDRESS, NAME -> true;
    };
  }
}
