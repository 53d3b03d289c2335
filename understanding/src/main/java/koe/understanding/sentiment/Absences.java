package koe.understanding.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import koe.understanding.language.Expressions;
import koe.understanding.language.Language;
import koe.understanding.language.Token;
import koe.understanding.sentiment.LexiconEntry.Kind;

/**
 * Finds that something is missing, impossible or too much although no word for it is an opinion:
 * 椅子がない, 見られない, "no handrail", "nobody came", "too salty".
 */
final class Absences {

  private static final LexiconEntry CANNOT = entry(-1.4);
  private static final LexiconEntry MISSING = entry(-1.1);
  private static final LexiconEntry TOO = entry(-1.5);

  /** What should happen, so that it is a complaint when it does not. */
  private static final Set<String> EXPECTED =
      Set.of(
          "できる", "出来る", "られる", "れる", "見つかる", "見当たる", "開く", "空く", "届く", "来る", "合う", "通る", "動く", "揃う",
          "足りる", "決まる", "始まる");

  private static final Set<String> NO_ONE = Set.of("nobody", "no-one", "noone");

  private static final LexiconEntry UNDONE = entry(-1.1);

  private static final Set<String> INDIFFERENT =
      Set.of(
          "be", "have", "know", "think", "mind", "need", "say", "remember", "comment", "believe");

  /** What a business owes its customers. */
  private static final Set<String> OWED =
      Set.of(
          "tell",
          "offer",
          "provide",
          "give",
          "let",
          "allow",
          "show",
          "explain",
          "answer",
          "include",
          "fit",
          "hold",
          "respond",
          "care",
          "listen",
          "arrive",
          "help",
          "apologize",
          "apologise",
          "honor",
          "honour",
          "accept",
          "load",
          "open",
          "connect",
          "charge",
          "last",
          "come",
          "turn",
          "deliver",
          "refund",
          "recline",
          "understand",
          "support",
          "clean",
          "match",
          "reply",
          "get");

  /** What a thing does that is in order. */
  private static final Set<String> WORKS =
      Set.of(
          "work",
          "update",
          "refresh",
          "sync",
          "start",
          "recognize",
          "recognise",
          "appear",
          "register",
          "finish",
          "save");

  private static final Set<String> HARMLESS =
      Set.of("doubt", "matter", "time", "more", "one", "idea", "longer", "way", "need", "other");

  private final List<Token> tokens;
  private final List<Match> opinions;
  private final List<Match> found = new ArrayList<>();

  private Absences(List<Token> tokens, List<Match> opinions) {
    this.tokens = tokens;
    this.opinions = opinions;
  }

  static List<Match> find(Language language, List<Token> tokens, List<Match> opinions) {
    Absences absences = new Absences(tokens, opinions);
    for (int at = 0; at < tokens.size(); at++) {
      if (language == Language.JAPANESE) {
        absences.japanese(at);
      } else if (language == Language.ENGLISH) {
        absences.english(at);
      }
    }
    return absences.found;
  }

  private void japanese(int at) {
    Token token = tokens.get(at);
    boolean negation = token.lemma().equals("ない") && at > 0 && tokens.get(at - 1).negated();
    if (!negation || token.negated() || isOpinion(at) || governsOpinion(at)) {
      return;
    }
    Token governed = governed(at);
    if (governed.tagged("動詞") && isAbility(at)) {
      found.add(new Match(CANNOT, at, at + 1));
    } else if (governed.tagged("名詞")) {
      found.add(new Match(MISSING, at, at + 1));
    }
  }

  private boolean isAbility(int at) {
    for (int i = at - 1; i >= 0 && at - i <= 4 && tokens.get(i).negated(); i--) {
      String lemma = tokens.get(i).lemma();
      boolean favour = Set.of("くれる", "もらえる", "いただける", "くださる").contains(lemma);
      boolean able =
          tokens.get(i).tagged("動詞")
              && lemma.endsWith("る")
              && lemma.length() > 1
              && "えけせてねべめれげ".indexOf(lemma.charAt(lemma.length() - 2)) >= 0;
      if (favour || able || EXPECTED.contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  private Token governed(int at) {
    int i = at - 1;
    while (i > 0 && tokens.get(i).negated() && isInBetween(tokens.get(i))) {
      i--;
    }
    return tokens.get(i);
  }

  private static boolean isInBetween(Token token) {
    return token.tagged("助") || token.tagged("副詞") || token.tagged("名詞-非自立");
  }

  private boolean governsOpinion(int at) {
    return opinions.stream()
        .filter(opinion -> opinion.entry().value() != 0)
        .anyMatch(
            opinion ->
                opinion.to() <= at
                    && tokens.get(opinion.to() - 1).negated()
                    && contiguous(opinion.to(), at));
  }

  private boolean contiguous(int from, int to) {
    return tokens.subList(from, to).stream().allMatch(Token::negated);
  }

  private void english(int at) {
    String form = tokens.get(at).form();
    if (at + 1 >= tokens.size() || isOpinion(at)) {
      return;
    }
    Token next = tokens.get(at + 1);
    if (Expressions.isNegator(tokens.get(at)) && isInability(at) && !opinionFollows(at)) {
      found.add(new Match(UNDONE, at, at + 2));
    }
    boolean noOne = NO_ONE.contains(form) || (form.equals("no") && next.form().equals("one"));
    if (form.equals("too")
        && (next.tagged("JJ") || next.tagged("RB"))
        && !isOpinion(at + 1)
        && !tokens.get(at).negated()) {
      found.add(new Match(TOO, at, at + 2));
    } else if (noOne && !opinionFollows(at)) {
      found.add(new Match(CANNOT, at, at + 2));
    } else if (form.equals("no")
        && next.tagged("NN")
        && !HARMLESS.contains(next.lemma())
        && !opinionFollows(at)) {
      found.add(new Match(MISSING, at, at + 2));
    }
  }

  /** "Can't hold it", "would not let us": what should be possible is not. */
  private boolean isInability(int at) {
    String auxiliary = at == 0 ? "" : tokens.get(at - 1).lemma();
    Token verb = tokens.get(at + 1);
    boolean never = tokens.get(at).form().equals("never");
    if (never) {
      return verb.tagged("VB") && (OWED.contains(verb.lemma()) || WORKS.contains(verb.lemma()));
    }
    boolean able = Set.of("can", "ca", "could", "will", "wo", "do").contains(auxiliary);
    return able
        && verb.tagged("VB")
        && !INDIFFERENT.contains(verb.lemma())
        && (!auxiliary.equals("do") || OWED.contains(verb.lemma()));
  }

  private boolean opinionFollows(int at) {
    return opinions.stream()
        .anyMatch(
            opinion ->
                opinion.from() > at
                    && opinion.from() - at <= 4
                    && tokens.get(opinion.from()).negated());
  }

  private boolean isOpinion(int at) {
    return opinions.stream().anyMatch(opinion -> opinion.holds(at));
  }

  private static LexiconEntry entry(double value) {
    return new LexiconEntry(List.of(LexiconEntry.GAP), Kind.OPINION, value);
  }
}
