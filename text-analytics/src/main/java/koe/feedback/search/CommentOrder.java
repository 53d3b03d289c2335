package koe.feedback.search;

import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/**
 * In which order comments are shown. Every order ends with the comment's id, so that it is total
 * and a page can begin exactly after the last comment of the one before.
 */
public enum CommentOrder {
  NEWEST("newest"),
  OLDEST("oldest"),
  RELEVANCE("relevance"),
  /** Lowest score first; comments without a score come last. */
  SCORE_LOW("scoreLow"),
  /** Highest score first; comments without a score come last. */
  SCORE_HIGH("scoreHigh");

  private final String key;

  CommentOrder(String key) {
    this.key = key;
  }

  /** The name of the order in a URL. */
  public String key() {
    return key;
  }

  public static Optional<CommentOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
  }

  Sort sort() {
    return switch (this) {
      case NEWEST -> thenById(receivedAt(true));
      case OLDEST -> thenById(receivedAt(false));
      case RELEVANCE -> thenById(SortField.FIELD_SCORE, receivedAt(true));
      case SCORE_LOW -> thenById(score(false), receivedAt(true));
      case SCORE_HIGH -> thenById(score(true), receivedAt(true));
    };
  }

  private static Sort thenById(SortField... fields) {
    SortField[] total = Arrays.copyOf(fields, fields.length + 2);
    total[fields.length] = new SortField(CommentDocument.ID_HIGH, SortField.Type.LONG);
    total[fields.length + 1] = new SortField(CommentDocument.ID_LOW, SortField.Type.LONG);
    return new Sort(total);
  }

  private static SortField receivedAt(boolean descending) {
    return LongField.newSortField(
        CommentDocument.RECEIVED_AT, descending, SortedNumericSelector.Type.MIN);
  }

  private static SortField score(boolean descending) {
    SortField field =
        IntField.newSortField(CommentDocument.SCORE, descending, SortedNumericSelector.Type.MIN);
    field.setMissingValue(descending ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return field;
  }
}
