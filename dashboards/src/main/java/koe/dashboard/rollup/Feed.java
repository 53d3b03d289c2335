package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.core.Handle;

/** What is counted by day, and the rows whose changes tell which days are to be counted again. */
enum Feed {
  SCORES(
      "scores",
      "response.response",
      "response.recount",
      "response",
      "dashboard.rollup",
      ScoreStore.class),
  THEMES(
      "themes",
      "feedback.item",
      "feedback.recount",
      "item",
      "dashboard.theme_rollup",
      MentionStore.class);

  /** Counts days from the rows. */
  interface Counting {

    void forgetAll();

    void forget(List<UUID> surveys, List<LocalDate> days);

    void count(List<UUID> surveys, List<LocalDate> days, String zone);

    List<Day> differing(
        List<UUID> surveys, List<LocalDate> days, String zone, FeedPosition position);

    /** Notes that days were counted, for what is derived from them. */
    default void touch(List<UUID> surveys, List<LocalDate> days) {}

    /** Derives some of what is missing; how much it was. */
    default int addUp(String zone, int most) {
      return 0;
    }

    /** What is derived from days and differs from them; it is derived again. */
    default List<Span> differingSpans() {
      return List.of();
    }

    /** Looks for what is not worth to be kept. */
    default void prepare(List<UUID> surveys, List<LocalDate> days, String zone) {}
  }

  final String word;
  final String rows;
  final String recounts;
  final String recountId;
  final String counts;
  private final Class<? extends Counting> counting;

  Feed(
      String word,
      String rows,
      String recounts,
      String recountId,
      String counts,
      Class<? extends Counting> counting) {
    this.word = word;
    this.rows = rows;
    this.recounts = recounts;
    this.recountId = recountId;
    this.counts = counts;
    this.counting = counting;
  }

  Counting counting(Handle handle) {
    return handle.attach(counting);
  }
}
