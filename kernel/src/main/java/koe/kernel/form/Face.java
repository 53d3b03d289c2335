package koe.kernel.form;

import java.util.List;
import koe.kernel.survey.RatingQuestion;
import org.jspecify.annotations.Nullable;

/** How a place on a scale looks: its number, as many stars, or a face from sad to glad. */
public final class Face {

  private static final List<String> FACES = List.of("😠", "🙁", "😐", "🙂", "😄");

  private static final int SHORTEST_FOR_TWO_ROWS = 7;
  private static final int LONGEST_FOR_TWO_ROWS = 12;

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

  /** The class of a value's colour, from red to green; none for scales without colours. */
  public static @Nullable String tint(RatingQuestion rating, int index) {
    return rating.colours().equals("none") ? null : "c" + place(index, rating.scale().size());
  }

  /** The class of the whole scale. */
  public static String scale(RatingQuestion rating, String language) {
    String room = rating.isWordy(language) ? "r l" : "r" + rows(rating.scale().size());
    return switch (rating.colours()) {
      case "all" -> room + " ta";
      case "chosen" -> room + " tc";
      default -> room;
    };
  }

  /** A long scale takes two rows of one length, and not a row and a rest, where it has no room. */
  private static String rows(int size) {
    int half = (size + 1) / 2;
    return size >= SHORTEST_FOR_TWO_ROWS && size <= LONGEST_FOR_TWO_ROWS ? " n" + half : "";
  }

  private static int place(int index, int size) {
    return size < 2
        ? FACES.size() / 2
        : Math.round((float) index * (FACES.size() - 1) / (size - 1));
  }
}
