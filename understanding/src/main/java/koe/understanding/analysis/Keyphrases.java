package koe.understanding.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import koe.understanding.analysis.Analysis.Keyphrase;
import koe.understanding.language.Language;
import koe.understanding.language.PersonalDetail;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Token;

/** Picks the phrases of a comment: what it speaks of, and what is denied. */
final class Keyphrases {

  private static final int MOST = 8;

  private static final Set<String> EMPTY_NOUNS =
      Set.of(
          "こと",
          "もの",
          "ところ",
          "とき",
          "時",
          "方",
          "人",
          "さん",
          "様",
          "今回",
          "前回",
          "今日",
          "自分",
          "私",
          "何",
          "thing",
          "something",
          "anything",
          "nothing",
          "everything",
          "lot",
          "bit",
          "time",
          "day",
          "one",
          "way",
          "people",
          "someone",
          "anyone",
          "nobody",
          "year",
          "week",
          "hour",
          "minute");

  private final String text;
  private final List<PersonalDetail> details;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private record Candidate(int start, int end, int words, boolean denied) {

    int weight() {
      return words + (denied ? 2 : 0);
    }
  }

  private Keyphrases(String text, List<PersonalDetail> details) {
    this.text = text;
    this.details = details;
  }

  static List<Keyphrase> of(String text, List<ReadSentence> comment, List<PersonalDetail> details) {
    Keyphrases phrases = new Keyphrases(text, details);
    comment.forEach(phrases::collect);
    return phrases.best().stream()
        .map(c -> new Keyphrase(text.substring(c.start(), c.end()), c.start(), c.end()))
        .toList();
  }

  private List<Candidate> best() {
    if (candidates.size() <= MOST) {
      return candidates;
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::weight).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingInt(Candidate::start))
        .toList();
  }

  private void collect(ReadSentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean japanese = sentence.language() == Language.JAPANESE;
    int at = 0;
    while (at < tokens.size()) {
      int end = japanese ? japaneseChunk(tokens, at) : englishChunk(tokens, at);
      if (end > at) {
        add(tokens, at, end, false);
      } else if (japanese && isDenied(tokens, at)) {
        end = negatorAfter(tokens, at) + 1;
        add(tokens, at, end, true);
      } else if (!japanese
          && tokens.get(at).negated()
          && tokens.get(at).tagged("VB")
          && at > 0
          && !tokens.get(at - 1).negated()) {
        end = at + 1;
        add(tokens, at - 1, end, true);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static int japaneseChunk(List<Token> tokens, int from) {
    int to = from;
    while (to < tokens.size() && isJapaneseNoun(tokens.get(to), to == from)) {
      to++;
    }
    return to;
  }

  private static boolean isJapaneseNoun(Token token, boolean first) {
    return token.tagged("名詞")
        && !token.tagged("名詞-非自立")
        && !token.tagged("名詞-代名詞")
        && !token.tagged("名詞-副詞可能")
        && !token.tagged("名詞-形容動詞語幹")
        && !(first && (token.tagged("名詞-接尾") || token.tagged("名詞-数")))
        && !EMPTY_NOUNS.contains(token.surface());
  }

  private static boolean isDenied(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean predicate = token.tagged("動詞-自立") || token.tagged("形容詞-自立");
    return predicate && token.negated() && negatorAfter(tokens, at) > at;
  }

  private static int negatorAfter(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 6); i++) {
      if (tokens.get(i).lemma().equals("ない")) {
        return i;
      }
    }
    return at;
  }

  private static int englishChunk(List<Token> tokens, int from) {
    int to = from;
    while (to < tokens.size() && tokens.get(to).tagged("JJ")) {
      to++;
    }
    int nouns = to;
    while (nouns < tokens.size()
        && tokens.get(nouns).tagged("NN")
        && !EMPTY_NOUNS.contains(tokens.get(nouns).lemma())) {
      nouns++;
    }
    return nouns > to ? nouns : from;
  }

  private void add(List<Token> tokens, int from, int to, boolean denied) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    boolean personal =
        !details.isEmpty() && details.stream().anyMatch(d -> start < d.end() && d.start() < end);
    boolean tooShort = text.codePointCount(start, end) < 2;
    if (!personal && !tooShort && seen.add(text.substring(start, end).toLowerCase(Locale.ROOT))) {
      candidates.add(new Candidate(start, end, to - from, denied));
    }
  }
}
