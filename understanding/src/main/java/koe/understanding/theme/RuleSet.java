package koe.understanding.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import koe.understanding.language.Token;

/** The rules of one language, looked up by the words that can make them match. */
final class RuleSet {

  private static final BitSet NONE = new BitSet();

  private final List<Rule> rules = new ArrayList<>();
  private final List<Integer> themes = new ArrayList<>();
  private final Map<String, BitSet> byTrigger = new HashMap<>();
  private final BitSet always = new BitSet();

  /** Adds a rule; of alternatives each by itself, so that only those are tried that can match. */
  void add(int theme, Rule rule) {
    if (rule instanceof Rule.Combination combination && combination.isChoice()) {
      combination.should().forEach(alternative -> add(theme, alternative));
      return;
    }
    int id = rules.size();
    rules.add(rule);
    themes.add(theme);
    rule.triggers()
        .ifPresentOrElse(
            terms ->
                terms.forEach(term -> byTrigger.computeIfAbsent(term, any -> new BitSet()).set(id)),
            () -> always.set(id));
  }

  /** The rules that such words can make match. */
  BitSet triggeredBy(List<Token> tokens) {
    BitSet triggered = (BitSet) always.clone();
    for (Token token : tokens) {
      if (token.isWord()) {
        String form = token.form();
        triggered.or(byTrigger.getOrDefault(form, NONE));
        if (!form.equals(token.lemma())) {
          triggered.or(byTrigger.getOrDefault(token.lemma(), NONE));
        }
      }
    }
    return triggered;
  }

  /** The spans of each theme that the sentence matches, by the number of the theme. */
  Map<Integer, List<Span>> match(SentenceTerms sentence, BitSet triggered) {
    Map<Integer, List<Span>> found = new HashMap<>();
    triggered.stream()
        .forEach(
            id -> {
              List<Span> spans = new ArrayList<>();
              if (rules.get(id).matches(sentence, spans)) {
                found.computeIfAbsent(themes.get(id), any -> new ArrayList<>()).addAll(spans);
              }
            });
    return found;
  }
}
