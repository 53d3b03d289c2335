package koe.understanding.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that customers talk about, in every language under one key.
 *
 * @param name by language tag
 * @param parent the wider theme this one is part of
 * @param queries by language tag, in Lucene's query syntax; any of them is enough
 */
public record Theme(
    String key,
    Map<String, String> name,
    Optional<String> parent,
    Map<String, List<String>> queries) {

  public Theme {
    name = Map.copyOf(name);
    queries = Map.copyOf(queries);
  }
}
