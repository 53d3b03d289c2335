package koe.understanding.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of one language, looked up by the words that can make them match. */
final class RuleSet {

  private final List<Rule> rules = new ArrayList<>();
  private final List<Integer> themes = new ArrayList<>();
  private final Map<String, BitSet> byTrigger = new HashMap<>();
  private final BitSet always = new BitSet();

  void add(int theme, Rule rule) {
    int id = rules.size();
    rules.add(rule);
    themes.add(theme);
    rule.triggers()
        .ifPresentOrElse(
            terms ->
                terms.forEach(term -> byTrigger.computeIfAbsent(term, any -> new BitSet()).set(id)),
            () -> always.set(id));
  }

  /** The spans of each theme that the sentence matches, by the number of the theme. */
  Map<Integer, List<Span>> match(SentenceTerms sentence) {
    BitSet triggered = (BitSet) always.clone();
    for (String term : sentence.terms()) {
      BitSet ids = byTrigger.get(term);
      if (ids != null) {
        triggered.or(ids);
      }
    }
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
