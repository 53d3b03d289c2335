package koe.feedback.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import koe.feedback.taxonomy.ThemeView;

/**
 * How right the machine is on each theme in each language, and whether it is weaker in one of them.
 *
 * @param enough how many comments a comparison needs in each language
 * @param sentiment whether sentiment is judged worse in one language
 */
public record Parity(
    double level,
    int enough,
    Map<String, Language> languages,
    Verdict sentiment,
    List<Theme> items) {

  static final List<String> LANGUAGES = List.of("ja", "en");

  /** A language, with the share of comments whose sentiment people and the machine see alike. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Language(long audited, Optional<Share.Shown> sentiment) {}

  /** Precision and recall in one language; absent where no audited comment tells. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Figures(Optional<Share.Shown> precision, Optional<Share.Shown> recall) {}

  /** A theme in both languages. */
  public record Theme(
      String theme,
      JsonNode name,
      Map<String, Figures> languages,
      Verdict precision,
      Verdict recall) {

    public String nameIn(String language) {
      String own = name.path(language).asText();
      return own.isEmpty() ? name.path("en").asText(theme) : own;
    }

    @JsonIgnore
    public boolean isKnown() {
      return languages.values().stream()
          .anyMatch(one -> one.precision().isPresent() || one.recall().isPresent());
    }

    public Figures in(String language) {
      return Objects.requireNonNull(languages.get(language));
    }
  }

  static Parity of(List<ThemeView> themes, List<Audited> audits) {
    Comparisons comparisons = new Comparisons();
    comparisons.add("", Agreement.onSentiment("ja", audits), Agreement.onSentiment("en", audits));
    for (ThemeView theme : themes) {
      Agreement japanese = Agreement.on(theme.key(), "ja", audits);
      Agreement english = Agreement.on(theme.key(), "en", audits);
      comparisons.add(theme.key() + "/precision", japanese.precision(), english.precision());
      comparisons.add(theme.key() + "/recall", japanese.recall(), english.recall());
    }
    Map<String, Verdict> verdicts = comparisons.verdicts();
    return new Parity(
        Share.LEVEL,
        Comparisons.ENOUGH,
        languages(audits),
        verdict(verdicts, ""),
        themes.stream().map(theme -> theme(theme, audits, verdicts)).toList());
  }

  private static Map<String, Language> languages(List<Audited> audits) {
    Map<String, Language> languages = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Share alike = Agreement.onSentiment(language, audits);
      languages.put(language, new Language(alike.n(), alike.shown()));
    }
    return languages;
  }

  private static Theme theme(ThemeView theme, List<Audited> audits, Map<String, Verdict> verdicts) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Agreement found = Agreement.on(theme.key(), language, audits);
      figures.put(language, new Figures(found.precision().shown(), found.recall().shown()));
    }
    return new Theme(
        theme.key(),
        theme.name(),
        figures,
        verdict(verdicts, theme.key() + "/precision"),
        verdict(verdicts, theme.key() + "/recall"));
  }

  private static Verdict verdict(Map<String, Verdict> verdicts, String name) {
    return verdicts.getOrDefault(name, Verdict.NOT_ENOUGH);
  }

  /** The themes of which audits tell something, those with a warning first. */
  @JsonIgnore
  public List<Theme> known() {
    List<Theme> known = new ArrayList<>(items.stream().filter(Theme::isKnown).toList());
    known.sort(Comparator.comparing(one -> !isWarned(one)));
    return known;
  }

  private static boolean isWarned(Theme theme) {
    return theme.precision().isWarning() || theme.recall().isWarning();
  }

  /** Of how many comments somebody has judged. */
  @JsonIgnore
  public long audited() {
    return languages.values().stream().mapToLong(Language::audited).sum();
  }
}
