package koe.feedback.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A model as the API and the pages show it.
 *
 * @param id what it is activated by; of a model that ships, its name
 * @param status active, offered, notBetter, or shipped where another one is used in its place
 * @param heldOut how well it judged comments that it was not trained on
 * @param before how well the same comments were judged without it, and by what
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelView(
    String id,
    String name,
    String language,
    String status,
    Optional<Instant> trainedAt,
    Optional<String> trainedBy,
    Optional<Integer> examples,
    Optional<Integer> corrections,
    Optional<Figures> heldOut,
    Optional<Figures> before) {

  /** Figures of positive against negative. */
  public record Figures(String model, double accuracy, double macroF1, int n) {}

  static ModelView of(ModelStore.Row row) {
    return new ModelView(
        row.id().toString(),
        row.name(),
        row.language(),
        row.active() ? "active" : row.offered() ? "offered" : "notBetter",
        Optional.of(row.trainedAt()),
        Optional.of(row.trainedBy()),
        Optional.of(row.examples()),
        Optional.of(row.corrections()),
        Optional.of(new Figures(row.name(), row.accuracy(), row.macroF1(), row.examples())),
        Optional.of(
            new Figures(row.before(), row.beforeAccuracy(), row.beforeMacroF1(), row.examples())));
  }

  static ModelView shipped(String name, String language, boolean active) {
    return new ModelView(
        name,
        name,
        language,
        active ? "active" : "shipped",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether people may choose it now. */
  public boolean isChoice() {
    return status.equals("offered") || status.equals("shipped");
  }
}
