package koe.dashboard.numbers;

import java.util.List;
import java.util.stream.Stream;

/** What the fields of the page offer. */
public record Choices(
    List<ChoiceStore.Named> surveys,
    List<String> touchpoints,
    List<ChoiceStore.Theme> themes,
    List<String> attributes) {

  private static final List<String> PROPERTIES =
      List.of("channel", "language", "survey", "touchpoint", "distribution");

  /** What answers can be grouped by that every answer has. */
  public List<String> properties() {
    return PROPERTIES;
  }

  /** Attributes as a dimension is written; one that is called like a property needs its prefix. */
  public List<String> dimensions() {
    return attributes.stream()
        .flatMap(name -> Stream.of(PROPERTIES.contains(name) ? "contact." + name : name))
        .toList();
  }
}
