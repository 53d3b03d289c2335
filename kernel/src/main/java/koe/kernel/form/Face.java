package koe.kernel.form;

import java.util.List;
import koe.kernel.survey.RatingQuestion;

/** How a place on a scale looks: its number, as many stars, or a face from sad to glad. */
public final class Face {

  private static final List<String> FACES = List.of("😠", "🙁", "😐", "🙂", "😄");

  private Face() {}

  /**
   * What stands next to the text of a value.
   *
   * @param index of the value on the scale, from 0
   */
  public static String of(RatingQuestion rating, int index) {
    return switch (rating.style()) {
      case "stars" -> "★";
      case "smileys" -> FACES.get(place(index, rating.scale().size()));
      default -> "";
    };
  }

  private static int place(int index, int size) {
    return size < 2
        ? FACES.size() / 2
        : Math.round((float) index * (FACES.size() - 1) / (size - 1));
  }
}
