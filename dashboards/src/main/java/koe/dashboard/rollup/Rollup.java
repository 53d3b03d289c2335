package koe.dashboard.rollup;

import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Answers what the kept counts hold, in the transaction of a handle, as fresh as the rows. */
public final class Rollup {

  /** From so many changes on that are not taken in yet, the rows are the shorter way. */
  private static final int FAR_BEHIND = 20_000;

  private final CellStore store;

  private Rollup(CellStore store) {
    this.store = store;
  }

  public static Rollup in(Handle handle) {
    return new Rollup(handle.attach(CellStore.class));
  }

  /**
   * Whether the counts answer this slice.
   *
   * @param attributes names of attributes that nobody may have, because the slice takes them for
   *     something else
   */
  public boolean holds(Slice slice, Iterable<String> attributes) {
    if (!store.holds(slice.zone().getId(), slice.dimension())
        || store.behind(FAR_BEHIND) >= FAR_BEHIND) {
      return false;
    }
    for (String attribute : attributes) {
      if (store.hasSeen(Slice.OF_CONTACT + attribute)) {
        return false;
      }
    }
    return true;
  }

  /** The counts of a slice that is held; the stream is to be closed. */
  public Stream<Cell> cells(Slice slice) {
    return store.cells(
        slice.metric(),
        slice.survey(),
        slice.touchpoint(),
        slice.from(),
        slice.to(),
        slice.firstDay(),
        slice.endDay(),
        slice.partOfDays(),
        slice.period(),
        slice.grain(),
        slice.dimension(),
        slice.bySurvey(),
        slice.zone().getId());
  }
}
