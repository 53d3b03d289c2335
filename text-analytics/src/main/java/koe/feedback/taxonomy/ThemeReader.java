package koe.feedback.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.web.JsonBody;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.InvalidQueryException;
import koe.understanding.theme.Theme;

/** Reads a theme that somebody sends; queries that could not match are refused with a pointer. */
final class ThemeReader {

  private static final int MOST_QUERIES = 200;
  private static final int LONGEST_NAME = 100;

  private ThemeReader() {}

  static Theme read(String key, JsonBody body) {
    if (!body.has("name")) {
      body.complain("name", "this field is needed");
    }
    return draft(key, body);
  }

  /** A theme that is only tried out, and may have no name yet. */
  static Theme draft(String key, JsonBody body) {
    body.only("key", "name", "parent", "queries");
    if (!key.matches("[a-z][a-z0-9-]{0,49}")) {
      body.complain("key", "a key of small letters, digits and hyphens");
    }
    if (body.optionalText("key", 50).filter(named -> !named.equals(key)).isPresent()) {
      body.complain("key", "this is not the key in the address");
    }
    Map<String, String> names = new HashMap<>();
    body.inside("name")
        .ifPresent(
            name -> {
              name.only("ja", "en");
              name.optionalText("ja", LONGEST_NAME).ifPresent(text -> names.put("ja", text));
              name.optionalText("en", LONGEST_NAME).ifPresent(text -> names.put("en", text));
            });
    Map<String, List<String>> queries = new HashMap<>();
    body.inside("queries")
        .ifPresentOrElse(
            inner -> {
              inner.only("ja", "en");
              queries.put("ja", inner.texts("ja", MOST_QUERIES));
              queries.put("en", inner.texts("en", MOST_QUERIES));
            },
            () -> body.complain("queries", "this field is needed"));
    Optional<String> parent = body.optionalText("parent", 50);
    body.orRefuse();
    Theme theme = new Theme(key, names, parent, queries);
    check(theme, body);
    return theme;
  }

  private static void check(Theme theme, JsonBody body) {
    try {
      CompiledTaxonomy.compile(List.of(theme));
    } catch (InvalidQueryException invalid) {
      body.complainAt(
          "/queries/" + invalid.language() + "/" + invalid.index(),
          String.valueOf(invalid.getMessage()));
      body.orRefuse();
    }
  }

  static Theme read(String key, JsonNode json) {
    return read(key, JsonBody.of(json));
  }
}
