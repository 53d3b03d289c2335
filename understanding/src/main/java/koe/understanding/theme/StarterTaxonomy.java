package koe.understanding.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The themes that every workspace begins with; people change them as they learn. */
public final class StarterTaxonomy {

  private static final List<String> SECTORS =
      List.of("retail", "hospitality", "saas", "finance", "health", "public");

  private StarterTaxonomy() {}

  /** The trades for which there are further themes, in the order they are offered. */
  public static List<String> sectors() {
    return SECTORS;
  }

  /** The themes, with queries in Japanese and English. */
  public static List<Theme> themes() {
    return read("starter.json");
  }

  /** The further themes of a trade, each below one of the general themes. */
  public static List<Theme> themes(String sector) {
    if (!SECTORS.contains(sector)) {
      throw new IllegalArgumentException("no such sector: " + sector);
    }
    return read("sectors/" + sector + ".json");
  }

  private static List<Theme> read(String name) {
    try (InputStream resource = StarterTaxonomy.class.getResourceAsStream(name)) {
      List<Theme> themes = new ArrayList<>();
      for (JsonNode theme : new ObjectMapper().readTree(Objects.requireNonNull(resource))) {
        themes.add(read(theme));
      }
      return List.copyOf(themes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Theme read(JsonNode theme) {
    Map<String, String> name = new TreeMap<>();
    theme.path("name").properties().forEach(e -> name.put(e.getKey(), e.getValue().asText()));
    Map<String, List<String>> queries = new TreeMap<>();
    theme.path("queries").properties().forEach(e -> queries.put(e.getKey(), texts(e.getValue())));
    Optional<String> parent = Optional.of(theme.path("parent").asText()).filter(p -> !p.isEmpty());
    return new Theme(theme.path("key").asText(), name, parent, queries);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
