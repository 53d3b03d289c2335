package koe.response.answer;

import java.util.List;
import java.util.Optional;
import koe.kernel.db.FeedPosition;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A page of responses while others are being written. Everything that was acknowledged is shown;
 * but a cursor is only ever given behind what is settled, so that who follows it neither skips nor
 * repeats a response whose transaction ends later than its neighbours'.
 */
final class ResponsePage {

  private ResponsePage() {}

  /**
   * A page from one row more than was asked for. The last page may show what is not settled yet, as
   * no cursor follows; any other ends with what is, even if that leaves it empty.
   */
  static Listing<ResponseStore.Row> of(
      List<ResponseStore.Row> oneMore, int limit, FeedPosition after) {
    if (oneMore.size() <= limit) {
      return new Listing<>(oneMore, Optional.empty());
    }
    List<ResponseStore.Row> settled =
        oneMore.stream().limit(limit).takeWhile(ResponseStore.Row::settled).toList();
    FeedPosition last = settled.isEmpty() ? after : place(settled.get(settled.size() - 1));
    return new Listing<>(
        settled,
        Optional.of(Math.max(0, last.epoch()) + "-" + last.transaction() + "-" + last.id()));
  }

  private static FeedPosition place(ResponseStore.Row row) {
    return new FeedPosition(row.epoch(), row.transaction(), row.id());
  }

  /**
   * Where a cursor stands; without one, before everything.
   *
   * @throws Problem 400 if it is none of this list
   */
  static FeedPosition position(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return FeedPosition.START;
    }
    if (!cursor.matches("\\d{1,9}-\\d{1,20}-[0-9a-f-]{36}")) {
      throw Problem.parameter("cursor", "cursor is not one of this list.");
    }
    String[] parts = cursor.split("-", 3);
    return new FeedPosition(Integer.parseInt(parts[0]), parts[1], Paging.id("cursor", parts[2]));
  }
}
