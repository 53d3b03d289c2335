package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices that a question offers to one respondent, in the order that they meet. */
final class Offer {

  /** Choices of choices of choices: no author needs more, and a circle ends. */
  private static final int CARRIED = 5;

  private final SurveyDefinition definition;
  private final Shuffle shuffle;

  Offer(SurveyDefinition definition, Shuffle shuffle) {
    this.definition = definition;
    this.shuffle = shuffle;
  }

  List<Choice> of(Question question, Place place) {
    if (!(question instanceof ChoiceQuestion choice)) return question.choosable();
    return of(choice, place, 0);
  }

  private List<Choice> of(ChoiceQuestion question, Place place, int depth) {
    Choices choices = question.choices();
    List<Choice> listed =
        choices
            .carried()
            .map(carry -> carried(carry, place, depth))
            .orElse(choices.listed())
            .stream()
            .filter(choice -> choice.isOffered(place.variables()))
            .toList();
    List<Choice> special =
        choices.special().stream().filter(one -> one.isOffered(place.variables())).toList();
    return Stream.concat(ordered(question, listed, place).stream(), special.stream()).toList();
  }

  private List<Choice> ordered(ChoiceQuestion question, List<Choice> listed, Place place) {
    Comparator<Choice> byText = Comparator.comparing(choice -> choice.textIn(place.language()));
    return switch (question.choices().order()) {
      case "asc" -> listed.stream().sorted(byText).toList();
      case "desc" -> listed.stream().sorted(byText.reversed()).toList();
      case "random" -> shuffle.of(question.name(), listed);
      default -> listed;
    };
  }

  private List<Choice> carried(Carry carry, Place place, int depth) {
    Optional<Question> source = definition.question(carry.question());
    if (depth >= CARRIED || source.isEmpty()) return List.of();
    Place whole = place.whole();
    if (source.get() instanceof ChoiceQuestion other) {
      Set<JsonNode> taken = taken(other, whole);
      return of(other, whole, depth + 1).stream()
          .filter(choice -> !other.choices().special().contains(choice))
          .filter(choice -> isWanted(carry.mode(), taken.contains(choice.value())))
          .toList();
    }
    return source.get() instanceof NestedQuestion nested
        ? entries(nested, carry, whole)
        : List.of();
  }

  private static Set<JsonNode> taken(Question question, Place whole) {
    return whole.answer(question.key()).stream()
        .flatMap(ChoiceQuestion::items)
        .map(Choices::exact)
        .collect(Collectors.toSet());
  }

  private static boolean isWanted(String mode, boolean taken) {
    return switch (mode) {
      case "selected" -> taken;
      case "unselected" -> !taken;
      default -> true;
    };
  }

  /** The answers inside the entries of a question as choices, each once. */
  private static List<Choice> entries(NestedQuestion question, Carry carry, Place whole) {
    String valueKey = carry.values().orElseGet(() -> question.inner().get(0).key());
    String textKey = carry.texts().orElse(valueKey);
    Set<JsonNode> seen = new HashSet<>();
    List<Choice> choices = new ArrayList<>();
    for (InnerPlace entry : InnerPlace.of(whole, question)) {
      Optional<JsonNode> value = entry.answer(valueKey).filter(JsonNode::isValueNode);
      if (value.isPresent() && seen.add(Choices.exact(value.get()))) {
        String text = entry.answer(textKey).orElse(value.get()).asText();
        choices.add(Choice.always(Choices.exact(value.get()), LocalizedText.of(text)));
      }
    }
    return choices;
  }
}
