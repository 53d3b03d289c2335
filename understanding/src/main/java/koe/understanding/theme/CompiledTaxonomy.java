package koe.understanding.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Token;

/** All themes of a workspace, ready to be found in comments. Safe to share between threads. */
public final class CompiledTaxonomy {

  private final List<Theme> themes;
  private final Map<Language, RuleSet> rules = new EnumMap<>(Language.class);

  private CompiledTaxonomy(List<Theme> themes) {
    this.themes = List.copyOf(themes);
    for (Language language : Language.values()) {
      rules.put(language, new RuleSet());
    }
  }

  /**
   * Compiles the queries of all themes.
   *
   * @throws InvalidQueryException for the first query that cannot be used
   */
  public static CompiledTaxonomy compile(List<Theme> themes) {
    CompiledTaxonomy taxonomy = new CompiledTaxonomy(themes);
    for (int theme = 0; theme < themes.size(); theme++) {
      taxonomy.add(theme);
    }
    return taxonomy;
  }

  /** The themes it was compiled from. */
  public List<Theme> themes() {
    return themes;
  }

  private void add(int theme) {
    for (Map.Entry<String, List<String>> queries : themes.get(theme).queries().entrySet()) {
      String tag = queries.getKey();
      Language language =
          Language.of(tag)
              .filter(known -> known != Language.OTHER)
              .orElseThrow(() -> invalid(theme, tag, 0, "There are no themes in this language"));
      QueryCompiler compiler = new QueryCompiler(language);
      for (int i = 0; i < queries.getValue().size(); i++) {
        try {
          rulesOf(language).add(theme, compiler.compile(queries.getValue().get(i)));
        } catch (UnsupportedQueryException e) {
          throw invalid(theme, tag, i, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private InvalidQueryException invalid(int theme, String tag, int index, String message) {
    return new InvalidQueryException(themes.get(theme).key(), tag, index, message);
  }

  private RuleSet rulesOf(Language language) {
    return java.util.Objects.requireNonNull(rules.get(language));
  }

  /** The themes that a comment speaks of, in the order of the taxonomy. */
  public List<ThemeMatch> match(List<ReadSentence> comment) {
    Map<Integer, List<Mention>> found = new TreeMap<>();
    for (int i = 0; i < comment.size(); i++) {
      ReadSentence sentence = comment.get(i);
      RuleSet own = rulesOf(sentence.language());
      BitSet triggered = own.triggeredBy(sentence.tokens());
      if (triggered.isEmpty()) {
        continue;
      }
      SentenceTerms terms = new SentenceTerms(sentence.tokens());
      int number = i;
      own.match(terms, triggered)
          .forEach(
              (theme, spans) ->
                  found
                      .computeIfAbsent(theme, any -> new ArrayList<>())
                      .addAll(mentions(number, sentence.tokens(), terms, spans)));
    }
    List<ThemeMatch> matches = new ArrayList<>();
    found.forEach(
        (theme, mentions) -> matches.add(new ThemeMatch(themes.get(theme).key(), mentions)));
    return matches;
  }

  private static List<Mention> mentions(
      int sentence, List<Token> tokens, SentenceTerms terms, List<Span> spans) {
    List<Span> distinct = spans.stream().distinct().toList();
    return distinct.stream()
        .filter(span -> distinct.stream().noneMatch(o -> !o.equals(span) && o.covers(span)))
        .sorted(Comparator.comparingInt(Span::first))
        .map(span -> mention(sentence, tokens, terms, span))
        .toList();
  }

  private static Mention mention(int sentence, List<Token> tokens, SentenceTerms terms, Span span) {
    int first = terms.token(span.first());
    Token last = tokens.get(terms.token(span.last()));
    return new Mention(sentence, first, tokens.get(first).start(), last.end());
  }
}
