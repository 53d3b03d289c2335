package koe.feedback.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model as the API and the pages show it.
 *
 * @param id what it is activated by; of a model that ships, its name
 * @param kind sentiment or themes
 * @param status active, offered, notBetter, or shipped where another one is used in its place
 * @param heldOut how well it judged comments that it was not trained on
 * @param before how well the same comments were judged without it, and by what
 * @param themes the themes that it decides
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelView(
    String id,
    String kind,
    String name,
    String language,
    String status,
    Optional<Instant> trainedAt,
    Optional<String> trainedBy,
    Optional<Integer> examples,
    Optional<Integer> corrections,
    Optional<Figures> heldOut,
    Optional<Figures> before,
    Optional<List<String>> themes) {

  private static final String SENTIMENT = "sentiment";
  private static final String THEMES = "themes";

  /** Figures of positive against negative, or of all themes and comments together. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Figures(
      String model,
      Optional<Double> accuracy,
      Optional<Double> macroF1,
      Optional<Double> microF1,
      int n) {

    /** The figure by which models are compared, as pages show it. */
    public String shown() {
      return macroF1.or(() -> microF1).map(f1 -> String.format(Locale.ROOT, "%.3f", f1)).orElse("");
    }

    private static Figures ofSentiment(String model, double accuracy, double macroF1, int n) {
      return new Figures(model, Optional.of(accuracy), Optional.of(macroF1), Optional.empty(), n);
    }

    private static Figures ofThemes(String model, double microF1, int n) {
      return new Figures(model, Optional.empty(), Optional.empty(), Optional.of(microF1), n);
    }
  }

  static ModelView of(ModelStore.Row row) {
    return new ModelView(
        row.id().toString(),
        SENTIMENT,
        row.name(),
        row.language(),
        row.active() ? "active" : row.offered() ? "offered" : "notBetter",
        Optional.of(row.trainedAt()),
        Optional.of(row.trainedBy()),
        Optional.of(row.examples()),
        Optional.of(row.corrections()),
        Optional.of(Figures.ofSentiment(row.name(), row.accuracy(), row.macroF1(), row.examples())),
        Optional.of(
            Figures.ofSentiment(
                row.before(), row.beforeAccuracy(), row.beforeMacroF1(), row.examples())),
        Optional.empty());
  }

  static ModelView of(ThemeModelStore.Row row) {
    return new ModelView(
        row.id().toString(),
        THEMES,
        row.name(),
        row.language(),
        row.active() ? "active" : row.offered() ? "offered" : "notBetter",
        Optional.of(row.trainedAt()),
        Optional.of(row.trainedBy()),
        Optional.of(row.examples()),
        Optional.of(row.corrections()),
        Optional.of(Figures.ofThemes(row.name(), row.microF1(), row.examples())),
        Optional.of(
            Figures.ofThemes(ThemeModels.rulesOf(row.language()), row.rulesF1(), row.examples())),
        Optional.of(row.themes()));
  }

  static ModelView shipped(String name, String language, boolean active) {
    return shipped(SENTIMENT, name, language, active);
  }

  /** The rules, which decide themes where no model does. */
  static ModelView rules(String name, String language, boolean active) {
    return shipped(THEMES, name, language, active);
  }

  private static ModelView shipped(String kind, String name, String language, boolean active) {
    return new ModelView(
        name,
        kind,
        name,
        language,
        active ? "active" : "shipped",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean isOfThemes() {
    return kind.equals(THEMES);
  }

  /** Whether people may choose it now. */
  public boolean isChoice() {
    return status.equals("offered") || status.equals("shipped");
  }
}
