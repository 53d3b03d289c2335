package koe.understanding.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import koe.understanding.language.Expressions;
import koe.understanding.language.Language;
import koe.understanding.language.Token;
import koe.understanding.sentiment.LexiconEntry.Kind;

/**
 * The words and phrases in which customers praise, complain, ask and exaggerate, found by their
 * dictionary forms, the longest at each place.
 */
final class Lexicon {

  private static final Set<String> OPTIONAL_JAPANESE =
      Set.of(
          "は", "が", "も", "を", "に", "って", "とか", "さえ", "すら", "ます", "です", "だ", "特に", "あまり", "全く", "何");

  private static final int LONGEST_GAP = 2;

  // Only words that leave no doubt are looked for in other spellings.
  private static final double CLEAR = 2;

  private final Language language;
  private final Map<String, Starts> byFirstWord = new HashMap<>();
  private int longestNothing;

  private Lexicon(Language language) {
    this.language = language;
  }

  static Lexicon of(Language language) {
    Lexicon lexicon = new Lexicon(language);
    lexicon.addAll("lexicon_" + language.tag() + ".tsv");
    if (language == Language.ENGLISH) {
      lexicon.addAll("lexicon_en_afinn.tsv");
      lexicon.addMisspellings();
    }
    return lexicon;
  }

  /** As every misspelling that is no other word of opinion. */
  private void addMisspellings() {
    Map<String, LexiconEntry> misspelled = new HashMap<>();
    for (Starts starts : byFirstWord.values()) {
      for (LexiconEntry entry : starts.of(Kind.OPINION)) {
        if (entry.words().size() == 1 && Math.abs(entry.value()) >= CLEAR) {
          Misspelling.of(entry.words().get(0)).forEach(wrong -> misspelled.put(wrong, entry));
        }
      }
    }
    misspelled.forEach(
        (wrong, meant) -> {
          if (!byFirstWord.containsKey(wrong)) {
            add(new LexiconEntry(List.of(wrong), Kind.OPINION, meant.value()));
          }
        });
  }

  private void addAll(String name) {
    InputStream resource = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    Kind kind = Kind.of(columns[1]);
    List<String> words = kind == Kind.EMOJI ? List.of(columns[0]) : words(columns[0], kind);
    double value = Double.parseDouble(columns[2]);
    add(new LexiconEntry(words, kind, value));
    if (words.size() == 1 && !words.get(0).equals(columns[0]) && language == Language.JAPANESE) {
      // On its own 嫌い reads as a form of 嫌う, in a sentence as a noun.
      add(new LexiconEntry(List.of(columns[0]), kind, value));
    }
  }

  private void add(LexiconEntry entry) {
    byFirstWord.merge(entry.words().get(0), Starts.of(entry), Starts::and);
    if (entry.kind() == Kind.NOTHING) {
      longestNothing = Math.max(longestNothing, entry.words().size() + LONGEST_GAP);
    }
  }

  private List<String> words(String expression, Kind kind) {
    if (language == Language.JAPANESE && expression.contains(" ")) {
      return List.of(expression.split(" "));
    }
    List<Token> cut = Expressions.cut(expression, language);
    if (language != Language.JAPANESE) {
      return cut.stream().map(Token::form).toList();
    }
    List<String> words = new ArrayList<>();
    for (Token token : cut) {
      boolean particle = OPTIONAL_JAPANESE.contains(token.lemma()) && !token.tagged("名詞");
      if (kind != Kind.OPINION || !particle || cut.size() == 1) {
        words.add(token.lemma());
      }
    }
    if (words.size() > 1 && words.get(words.size() - 1).equals("た")) {
      words.remove(words.size() - 1);
    }
    return words.isEmpty() ? List.of(expression) : words;
  }

  /** What begins at each word of a sentence; the expressions of a kind are found from it. */
  LexiconReading read(List<Token> tokens) {
    Starts[] starts = new Starts[tokens.size()];
    for (int at = 0; at < starts.length; at++) {
      starts[at] = startingWith(tokens.get(at));
    }
    return new LexiconReading(this, tokens, starts);
  }

  private Starts startingWith(Token token) {
    Starts byLemma = byFirstWord.getOrDefault(token.lemma(), Starts.NONE);
    if (language == Language.JAPANESE) {
      return byLemma;
    }
    String form = Expressions.contracted(token.form());
    return form.equals(token.lemma())
        ? byLemma
        : byFirstWord.getOrDefault(form, Starts.NONE).and(byLemma);
  }

  /** More words than this say something. */
  int longestNothing() {
    return longestNothing;
  }

  /** Where the rest of the entry ends, or -1 where the sentence goes on otherwise. */
  int matchEnd(List<Token> tokens, int at, LexiconEntry entry, int word) {
    if (word == entry.words().size()) {
      return at;
    }
    String expected = entry.words().get(word);
    if (expected.equals(LexiconEntry.GAP)) {
      return afterGap(tokens, at, entry, word + 1);
    }
    int next = at;
    while (next < tokens.size() && next - at <= LONGEST_GAP) {
      if (isWritten(tokens.get(next), expected)) {
        return matchEnd(tokens, next + 1, entry, word + 1);
      }
      if (!isOptional(tokens.get(next))) {
        return -1;
      }
      next++;
    }
    return -1;
  }

  private int afterGap(List<Token> tokens, int at, LexiconEntry entry, int word) {
    for (int gap = 0; gap <= LONGEST_GAP; gap++) {
      int end = at + gap < tokens.size() ? matchEnd(tokens, at + gap, entry, word) : -1;
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private boolean isOptional(Token token) {
    return language == Language.JAPANESE && OPTIONAL_JAPANESE.contains(token.lemma());
  }

  private boolean isWritten(Token token, String expected) {
    return token.lemma().equals(expected)
        || (language != Language.JAPANESE && Expressions.contracted(token.form()).equals(expected));
  }
}
