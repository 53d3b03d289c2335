package koe.understanding.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.understanding.language.Token;

/** The words of a sentence by their forms; a word is found as written and by its lemma. */
final class SentenceTerms {

  private final List<Integer> tokenOfPosition = new ArrayList<>();
  private final Map<String, List<Integer>> positions = new HashMap<>();

  SentenceTerms(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord()) {
        add(tokens.get(i));
        tokenOfPosition.add(i);
      }
    }
  }

  private void add(Token token) {
    int position = tokenOfPosition.size();
    positions.computeIfAbsent(token.form(), any -> new ArrayList<>()).add(position);
    if (!token.lemma().equals(token.form())) {
      positions.computeIfAbsent(token.lemma(), any -> new ArrayList<>()).add(position);
    }
  }

  Set<String> terms() {
    return positions.keySet();
  }

  List<Integer> positions(String term) {
    return positions.getOrDefault(term, List.of());
  }

  int token(int position) {
    return tokenOfPosition.get(position);
  }
}
