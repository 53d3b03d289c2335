package koe.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, null in JSON when this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(List<T> items, Optional<String> next) {

  public Listing {
    items = List.copyOf(items);
  }

  /**
   * A page from one row more than was asked for, which tells whether there is another page.
   *
   * @param cursor what the cursor says of the last row shown
   */
  public static <T> Listing<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Listing<>(oneMore, Optional.empty());
    }
    List<T> shown = oneMore.subList(0, limit);
    return new Listing<>(shown, Optional.of(cursor.apply(shown.get(limit - 1))));
  }

  /**
   * A page of a list that is short enough to be at hand as a whole.
   *
   * @param limit the query parameter, if it is there
   * @param cursor the query parameter, if it is there: the key of the last that was shown
   * @throws Problem 400 if either cannot be read
   */
  public static <T> Listing<T> of(
      List<T> all, @Nullable String limit, @Nullable String cursor, Function<T, String> key) {
    int from = 0;
    if (cursor != null && !cursor.isEmpty()) {
      from = all.stream().map(key).toList().indexOf(cursor) + 1;
      if (from == 0) {
        throw Problem.parameter("cursor", "cursor is not one of this list.");
      }
    }
    return of(all.subList(from, all.size()), Paging.limit(limit), key);
  }

  public <R> Listing<R> map(Function<T, R> each) {
    return new Listing<>(items.stream().map(each).toList(), next);
  }
}
