package koe.understanding.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** A compiled query: whether a sentence matches it, and with which words. */
sealed interface Rule {

  /** Whether the sentence matches; what matched is added to the spans, as positions of words. */
  boolean matches(SentenceTerms sentence, Collection<Span> spans);

  /** Terms of which a matching sentence has at least one; empty where no such terms are known. */
  Optional<Set<String>> triggers();

  /** One word, in any of these forms. */
  record AnyTerm(Set<String> terms) implements Rule {

    public AnyTerm {
      terms = Set.copyOf(terms);
    }

    @Override
    public boolean matches(SentenceTerms sentence, Collection<Span> spans) {
      boolean found = false;
      for (String term : terms) {
        for (int position : sentence.positions(term)) {
          spans.add(new Span(position, position));
          found = true;
        }
      }
      return found;
    }

    @Override
    public Optional<Set<String>> triggers() {
      return Optional.of(terms);
    }
  }

  /** One word whose spelling is described by a wildcard, a prefix, or a word it resembles. */
  record Spelling(ByteRunAutomaton automaton) implements Rule {

    @Override
    public boolean matches(SentenceTerms sentence, Collection<Span> spans) {
      boolean found = false;
      for (String term : sentence.terms()) {
        BytesRef bytes = new BytesRef(term);
        if (automaton.run(bytes.bytes, bytes.offset, bytes.length)) {
          sentence.positions(term).forEach(position -> spans.add(new Span(position, position)));
          found = true;
        }
      }
      return found;
    }

    @Override
    public Optional<Set<String>> triggers() {
      return Optional.empty();
    }
  }

  /**
   * Words one after the other, moved apart by no more than the slop altogether.
   *
   * @param slots the forms that each word may have
   * @param offsets the place of each word within the phrase
   */
  record Phrase(List<Set<String>> slots, List<Integer> offsets, int slop) implements Rule {

    @Override
    public boolean matches(SentenceTerms sentence, Collection<Span> spans) {
      int before = spans.size();
      TreeSet<Integer> starts = new TreeSet<>();
      for (int slot = 0; slot < slots.size(); slot++) {
        for (int position : positions(sentence, slot)) {
          starts.add(position - offsets.get(slot));
        }
      }
      for (int start : starts) {
        place(sentence, start, 0, new ArrayList<>()).ifPresent(spans::add);
      }
      return spans.size() > before;
    }

    /** Puts the words from this slot on at free positions not before the start. */
    private Optional<Span> place(SentenceTerms sentence, int start, int slot, List<Integer> taken) {
      if (slot == slots.size()) {
        int first = taken.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = taken.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Optional.of(new Span(first, last));
      }
      for (int position : positions(sentence, slot)) {
        int moved = position - offsets.get(slot) - start;
        if (moved >= 0 && moved <= slop && !taken.contains(position)) {
          List<Integer> more = new ArrayList<>(taken);
          more.add(position);
          Optional<Span> placed = place(sentence, start, slot + 1, more);
          if (placed.isPresent()) {
            return placed;
          }
        }
      }
      return Optional.empty();
    }

    private TreeSet<Integer> positions(SentenceTerms sentence, int slot) {
      TreeSet<Integer> positions = new TreeSet<>();
      slots.get(slot).forEach(term -> positions.addAll(sentence.positions(term)));
      return positions;
    }

    @Override
    public Optional<Set<String>> triggers() {
      return Optional.of(slots.get(0));
    }
  }

  /** AND, OR and NOT of other rules, as Lucene's Boolean query has them. */
  record Combination(List<Rule> must, List<Rule> should, List<Rule> mustNot, int fewestShould)
      implements Rule {

    /** Whether any one of its parts is enough. */
    boolean isChoice() {
      return must.isEmpty() && mustNot.isEmpty() && fewestShould <= 1;
    }

    @Override
    public boolean matches(SentenceTerms sentence, Collection<Span> spans) {
      List<Span> found = new ArrayList<>();
      for (Rule rule : must) {
        if (!rule.matches(sentence, found)) {
          return false;
        }
      }
      for (Rule rule : mustNot) {
        if (rule.matches(sentence, new ArrayList<>())) {
          return false;
        }
      }
      long met = should.stream().filter(rule -> rule.matches(sentence, found)).count();
      boolean enough = met >= fewestShould && (met > 0 || !must.isEmpty());
      if (enough) {
        spans.addAll(found);
      }
      return enough;
    }

    @Override
    public Optional<Set<String>> triggers() {
      for (Rule rule : must) {
        if (rule.triggers().isPresent()) {
          return rule.triggers();
        }
      }
      boolean anyShould = must.isEmpty() || fewestShould > 0;
      if (!anyShould || should.stream().anyMatch(rule -> rule.triggers().isEmpty())) {
        return Optional.empty();
      }
      Set<String> triggers = new HashSet<>();
      should.forEach(rule -> rule.triggers().ifPresent(triggers::addAll));
      return Optional.of(triggers);
    }
  }
}
