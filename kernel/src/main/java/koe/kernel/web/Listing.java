package koe.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  public <R> Listing<R> map(Function<T, R> each) {
    return new Listing<>(items.stream().map(each).toList(), next);
  }
}
