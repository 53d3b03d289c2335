package koe.understanding.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds English names by the given name, with the surname after it, or by the words that introduce
 * somebody: "this is", "spoke to", "Regards,". Given names that are words as well (Will, May, Hope)
 * count only where they are introduced.
 */
final class EnglishNames {

  /** Takes a name by where it begins and ends. */
  @FunctionalInterface
  interface Found {
    void at(int from, int to);
  }

  private static final String WORD = "[A-Z][a-z]{1,20}";

  private static final Pattern CAPITALISED =
      Pattern.compile(
          "(?<![A-Za-z'’])(" + WORD + ")(?: (" + WORD + "(?:-" + WORD + ")?))?(?![A-Za-z])");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:(?<![A-Za-z])(?:[Ss]poke (?:to|with)|[Ss]erved by|[Hh]elped by|[Nn]amed|[Aa]sk(?:ed)?"
              + " for|[Rr]egards,|[Ss]incerely,|[Yy]ours,) ?\\R? ?)("
              + WORD
              + "(?: "
              + WORD
              + ")?)(?![A-Za-z])");

  private static final Pattern SELF =
      Pattern.compile(
          "(?<![A-Za-z])(?:I am|I'm|[Tt]his is) (" + WORD + " " + WORD + ")(?![A-Za-z])");

  private static final Set<String> PLACES =
      Set.of(
          "Hotel",
          "Airport",
          "Street",
          "Road",
          "Store",
          "Shop",
          "Bank",
          "Hospital",
          "Park",
          "Station",
          "Square",
          "Inn",
          "Airlines",
          "Support",
          "Customer",
          "Service",
          "Lewis");

  private static final Set<String> NO_NAMES =
      Set.of("The", "We", "It", "They", "He", "She", "You", "This", "That", "There", "And", "But");

  private static final Pattern WORDS = Pattern.compile(" ");

  private static final Set<String> GIVEN = given();

  private EnglishNames() {}

  static void find(String text, Found found) {
    if (!holdsCapital(text)) {
      return;
    }
    introduced(INTRODUCED, text, found);
    introduced(SELF, text, found);
    Matcher name = CAPITALISED.matcher(text);
    int from = 0;
    while (name.find(from)) {
      boolean followed = name.start(2) >= 0;
      // "St James Park" and "John Lewis" are no persons.
      boolean place = followed && PLACES.contains(name.group(2));
      if (GIVEN.contains(name.group(1)) && !place) {
        boolean surname = followed && !NO_NAMES.contains(name.group(2));
        found.at(name.start(1), surname ? name.end(2) : name.end(1));
      }
      from = name.end(1);
    }
  }

  private static void introduced(Pattern pattern, String text, Found found) {
    Matcher name = pattern.matcher(text);
    while (name.find()) {
      if (!NO_NAMES.contains(WORDS.split(name.group(1))[0])) {
        found.at(name.start(1), name.end(1));
      }
    }
  }

  private static boolean holdsCapital(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  private static Set<String> given() {
    InputStream resource =
        Objects.requireNonNull(EnglishNames.class.getResourceAsStream("names_en.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .flatMap(line -> WORDS.splitAsStream(line))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
