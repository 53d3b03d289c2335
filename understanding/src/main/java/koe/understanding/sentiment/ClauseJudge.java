package koe.understanding.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import koe.understanding.language.Clause;
import koe.understanding.language.Expressions;
import koe.understanding.language.Language;
import koe.understanding.language.Token;
import koe.understanding.sentiment.LexiconEntry.Kind;

/**
 * Weighs what the clauses of one sentence say by the lexicon: opinions, turned round where negated,
 * stronger or weaker by the words of degree before them, and wishes for what is not there.
 */
final class ClauseJudge {

  // "Not bad" praises less than "good", "not good" complains almost as much as "bad".
  private static final double NEGATED_COMPLAINT = -0.6;
  private static final double NEGATED_PRAISE = -0.9;
  private static final double NEGATED_SUPERLATIVE = -0.5;

  // One point made in many words is still one point.
  private static final double MOST_OF_A_CLAUSE = 3.5;

  private static final int FEW_WORDS = 10;

  private static final double WISH = 0.8;
  private static final double BEFORE_CONTRAST = 0.7;
  private static final double AFTER_CONTRAST = 1.2;

  private static final LexiconEntry COMPARATIVE =
      new LexiconEntry(List.of("more"), Kind.REQUEST, -1);

  private static final Set<String> ASKING = Set.of("ください", "下さい");

  private static final Set<String> POLITE = Set.of("です", "ます", "thanks", "sorry");

  private final Language language;
  private final List<Token> tokens;
  private final List<Match> opinions;
  private final List<Match> wishes;
  private final List<Match> degrees;
  private final List<Match> absences;
  private final boolean ironic;
  private final Comparison comparison;
  private final boolean nothing;

  ClauseJudge(Lexicon lexicon, Language language, List<Token> tokens) {
    this.language = language;
    this.tokens = tokens;
    LexiconReading reading = lexicon.read(tokens);
    this.opinions = reading.find(Kind.OPINION);
    this.opinions.removeIf(this::isAskedFor);
    this.wishes = wishes(reading);
    this.degrees = opinions.isEmpty() ? List.of() : reading.find(Kind.STRENGTH);
    this.absences = Absences.find(language, tokens, opinions);
    this.ironic = Irony.isMeant(language, tokens, opinions);
    this.comparison = new Comparison(language, tokens);
    this.nothing = isNothing(lexicon);
  }

  /** The weight of each clause, in order. */
  List<Weight> weigh(List<Clause> clauses) {
    List<Weight> weights = new ArrayList<>();
    boolean afterContrast = false;
    for (Clause clause : clauses) {
      double factor = clause.contrasted() ? BEFORE_CONTRAST : afterContrast ? AFTER_CONTRAST : 1;
      weights.add(weigh(clause).times(factor));
      afterContrast = clause.contrasted();
    }
    return weights;
  }

  private Weight weigh(Clause clause) {
    List<Match> wished =
        wishes.isEmpty()
            ? wishes
            : wishes.stream().filter(wish -> clause.holds(wish.from())).toList();
    Weight weight = Weight.NONE;
    for (Match opinion : opinions) {
      if (clause.holds(opinion.from())) {
        Weight said = Weight.of(value(opinion));
        weight = weight.plus(isWishedFor(opinion, wished) ? new Weight(0, said.complaint()) : said);
      }
    }
    for (Match absence : absences) {
      if (clause.holds(absence.from())) {
        weight = weight.plus(Weight.of(absence.entry().value()));
      }
    }
    return (wished.isEmpty() ? weight : weight.plus(new Weight(0, WISH))).atMost(MOST_OF_A_CLAUSE);
  }

  /** Whether a short verdict rests on a negation, which a model of words and pairs misreads. */
  boolean isTurnedByNegation() {
    return tokens.size() <= FEW_WORDS
        && opinions.stream()
            .anyMatch(
                opinion ->
                    opinion.entry().kind() == Kind.OPINION
                        && opinion.entry().value() != 0
                        && (isNegated(opinion) || holdsNegator(opinion)));
  }

  private boolean holdsNegator(Match opinion) {
    return tokens.subList(opinion.from(), opinion.to()).stream()
        .anyMatch(token -> token.lemma().equals("ない") || Expressions.isNegator(token));
  }

  private double value(Match opinion) {
    double value = opinion.entry().value();
    if (opinion.entry().kind() == Kind.EMOJI) {
      return value;
    }
    if (comparison.isOfTheOther(opinion)) {
      return 0;
    }
    if (comparison.isUnsurpassed(opinion)) {
      return value;
    }
    if (value > 0 && comparison.isOfAnother(opinion)) {
      return NEGATED_PRAISE * value;
    }
    if (isNegated(opinion)) {
      double factor = value < 0 ? NEGATED_COMPLAINT : NEGATED_PRAISE;
      return value * (value >= 3 ? NEGATED_SUPERLATIVE : factor);
    }
    return ironic && value > 0 ? 0 : value * degree(opinion);
  }

  /** Negation stands after the Japanese predicate and before the English one. */
  private boolean isNegated(Match match) {
    if (language != Language.JAPANESE) {
      return tokens.get(match.from()).negated() && !negatedByAnotherOpinion(match);
    }
    // いまだに and 何度電話しても say that something is not done; they are not denied by it.
    Token last = tokens.get(match.to() - 1);
    return last.negated()
        && !last.tagged("助詞-接続助詞")
        && !last.tagged("副詞-助詞類接続")
        && !last.tagged("助詞-副助詞");
  }

  /** The "not" of "can't wait to come back" belongs to the waiting and not to the coming back. */
  private boolean negatedByAnotherOpinion(Match match) {
    for (int at = match.from() - 1; at >= 0 && tokens.get(at + 1).negated(); at--) {
      if (Expressions.isNegator(tokens.get(at))) {
        int negator = at;
        return opinions.stream()
            .anyMatch(other -> other.entry().value() != 0 && other.holds(negator));
      }
    }
    return false;
  }

  private double degree(Match opinion) {
    if (degrees.isEmpty()) {
      return 1;
    }
    int reach = language == Language.JAPANESE ? 4 : 3;
    return degrees.stream()
        .filter(degree -> degree.to() <= opinion.from() && opinion.from() - degree.to() < reach)
        .filter(degree -> !isPartOfOpinion(degree))
        .mapToDouble(degree -> degree.entry().value())
        .reduce(1, (one, other) -> Math.min(1.8, one * other));
  }

  private boolean isPartOfOpinion(Match degree) {
    return opinions.stream().anyMatch(opinion -> opinion.holds(degree.from()));
  }

  private List<Match> wishes(LexiconReading reading) {
    List<Match> found = reading.find(Kind.REQUEST);
    found.removeIf(this::isRefused);
    if (language == Language.ENGLISH && opensWithComparative()) {
      found.add(new Match(COMPARATIVE, 0, 1));
    }
    return found;
  }

  /** "Faster replies" and "More parking" are wishes, "better than before" is none. */
  private boolean opensWithComparative() {
    boolean comparative =
        !tokens.isEmpty() && (tokens.get(0).tagged("JJR") || tokens.get(0).tagged("RBR"));
    return comparative
        && tokens.stream().limit(6).noneMatch(token -> token.form().equals("than"))
        && tokens.stream().noneMatch(token -> token.tagged("VBD") || token.tagged("VBZ"));
  }

  /** してくださいました thanks for it, してください asks for it. */
  private boolean isAskedFor(Match opinion) {
    int last = opinion.to() - 1;
    if (!ASKING.contains(tokens.get(last).surface())) {
      return false;
    }
    boolean thanked =
        opinion.to() < tokens.size()
            && tokens.get(opinion.to()).lemma().equals("ます")
            && !tokens.get(opinion.to()).surface().equals("ませ");
    return !thanked;
  }

  private boolean isRefused(Match wish) {
    boolean japanese = language == Language.JAPANESE;
    boolean negated = japanese && tokens.get(wish.to() - 1).negated();
    boolean english = !japanese && tokens.get(wish.from()).negated();
    boolean withinOpinion =
        opinions.stream()
            .anyMatch(
                opinion ->
                    opinion.from() <= wish.from()
                        && opinion.to() >= wish.to()
                        && opinion.to() - opinion.from() > wish.to() - wish.from());
    return negated || english || withinOpinion;
  }

  /** In "もっと安ければ良いのに" and "would be nice" the praise is for what is missing. */
  private boolean isWishedFor(Match opinion, List<Match> wished) {
    return opinion.entry().kind() == Kind.OPINION
        && wished.stream()
            .anyMatch(wish -> language == Language.JAPANESE || opinion.to() > wish.from());
  }

  /** Whether the sentence says nothing but that there is nothing to say. */
  boolean isNothing() {
    return nothing;
  }

  /** Whether the sentence asks, or states a plain fact, without any opinion. */
  boolean isMatterOfFact() {
    boolean silent =
        wishes.isEmpty() && opinions.stream().allMatch(opinion -> opinion.entry().value() == 0);
    if (Asking.isQuestion(language, tokens)) {
      return silent || (opinions.size() == 1 && opinions.get(0).entry().value() < 3);
    }
    return silent && absences.isEmpty() && Fact.isStated(language, tokens);
  }

  private boolean isNothing(Lexicon lexicon) {
    List<Token> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isWord() && !POLITE.contains(token.lemma())) {
        words.add(token);
      }
      if (words.size() > lexicon.longestNothing()) {
        return false;
      }
    }
    for (Match match : lexicon.read(words).find(Kind.NOTHING)) {
      if (match.from() == 0 && words.size() == match.to()) {
        return true;
      }
    }
    return false;
  }
}
