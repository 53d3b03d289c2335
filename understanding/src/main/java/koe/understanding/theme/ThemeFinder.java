package koe.understanding.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.understanding.language.Features;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;

/**
 * Finds the themes of comments, by the rules of a taxonomy and by what was learned beside them.
 * Safe to share between threads.
 */
public final class ThemeFinder {

  private final CompiledTaxonomy taxonomy;
  private final Map<Language, ThemeModel> models = new EnumMap<>(Language.class);
  private final Map<String, Integer> order = new LinkedHashMap<>();

  /** With at most one model for each language. */
  public ThemeFinder(CompiledTaxonomy taxonomy, List<ThemeModel> models) {
    this.taxonomy = taxonomy;
    models.forEach(model -> this.models.put(model.language(), model));
    taxonomy.themes().forEach(theme -> order.put(theme.key(), order.size()));
  }

  /** What decides the themes of comments of a language; empty for rules alone. */
  public Optional<String> model(Language language) {
    return Optional.ofNullable(models.get(language)).map(ThemeModel::name);
  }

  /** The themes that a comment, mostly of this language, speaks of, in the taxonomy's order. */
  public List<ThemeMatch> find(Language language, List<ReadSentence> comment) {
    List<ThemeMatch> ruled = taxonomy.match(comment);
    ThemeModel model = models.get(language);
    return model == null || comment.isEmpty() ? ruled : decide(model, comment, ruled);
  }

  private List<ThemeMatch> decide(
      ThemeModel model, List<ReadSentence> comment, List<ThemeMatch> ruled) {
    Features features = new Features(256);
    comment.forEach(sentence -> features.add(sentence.tokens()));
    Map<String, ThemeMatch> byRule =
        ruled.stream().collect(Collectors.toMap(ThemeMatch::theme, match -> match));
    Map<String, Double> said = model.say(features, byRule.keySet());
    List<ThemeMatch> matches = new ArrayList<>();
    Set<String> undecided = new HashSet<>(byRule.keySet());
    undecided.removeAll(said.keySet());
    undecided.forEach(theme -> matches.add(byRule.get(theme)));
    said.forEach(
        (theme, surety) -> {
          if (surety > 0 && order.containsKey(theme)) {
            matches.add(
                Optional.ofNullable(byRule.get(theme))
                    .orElseGet(() -> inItsSentence(model, theme, comment)));
          }
        });
    matches.sort(Comparator.comparing(match -> order.getOrDefault(match.theme(), order.size())));
    return matches;
  }

  /** A theme without words of its own is where the sentence is that speaks of it most surely. */
  private static ThemeMatch inItsSentence(
      ThemeModel model, String theme, List<ReadSentence> comment) {
    int surest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < comment.size(); i++) {
      double surety =
          model.say(Features.of(comment.get(i).tokens()), Set.of()).getOrDefault(theme, most);
      if (surety > most) {
        most = surety;
        surest = i;
      }
    }
    ReadSentence sentence = comment.get(surest);
    return new ThemeMatch(
        theme,
        List.of(new Mention(surest, 0, sentence.sentence().start(), sentence.sentence().end())));
  }
}
