package koe.understanding.sentiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.understanding.language.Features;
import koe.understanding.language.Language;

/** The models that a business has learned and uses, at most one for each language. */
public final class LearnedModels {

  /** Of a business that has learned nothing yet. */
  public static final LearnedModels NONE = new LearnedModels(Map.of());

  private final Map<Language, LearnedModel> byLanguage;

  private LearnedModels(Map<Language, LearnedModel> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** These models. */
  public static LearnedModels of(List<LearnedModel> models) {
    return new LearnedModels(
        models.stream()
            .collect(Collectors.toUnmodifiableMap(LearnedModel::language, Function.identity())));
  }

  Optional<LearnedModel> of(Language language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  double say(Language language, Features features) {
    LearnedModel model = byLanguage.get(language);
    return model == null ? 0 : model.say(features);
  }
}
