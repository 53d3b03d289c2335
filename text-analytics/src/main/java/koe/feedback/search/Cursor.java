package koe.feedback.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;

/**
 * Where a page of comments ended: the values that the last comment was sorted by. The next page
 * begins after them, wherever newer comments have gone meanwhile.
 *
 * @param similarWords whether the list was made of words spelt similarly
 */
record Cursor(CommentOrder order, boolean similarWords, List<Object> values) {

  private static final String SEPARATOR = ".";
  private static final String AS_WRITTEN = "w";
  private static final String SIMILAR = "s";
  private static final Set<String> MODES = Set.of(AS_WRITTEN, SIMILAR);
  private static final int RADIX = 36;

  Cursor {
    values = List.copyOf(values);
  }

  static Cursor after(CommentOrder order, boolean similarWords, FieldDoc last) {
    return new Cursor(order, similarWords, List.of(last.fields));
  }

  String encode() {
    List<String> parts = new ArrayList<>(List.of(order.key(), similarWords ? SIMILAR : AS_WRITTEN));
    values.forEach(value -> parts.add(Long.toString(toLong(value), RADIX)));
    return String.join(SEPARATOR, parts);
  }

  static Cursor decode(String text, CommentOrder order) {
    List<String> parts = List.of(text.split(Pattern.quote(SEPARATOR), -1));
    List<SortField> fields = List.of(order.sort().getSort());
    boolean belongs =
        parts.size() == fields.size() + 2
            && parts.get(0).equals(order.key())
            && MODES.contains(parts.get(1));
    if (!belongs) {
      throw new InvalidCursor();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      values.add(fromLong(fields.get(i), parse(parts.get(i + 2))));
    }
    return new Cursor(order, parts.get(1).equals(SIMILAR), values);
  }

  private static long parse(String part) {
    try {
      return Long.parseLong(part, RADIX);
    } catch (NumberFormatException e) {
      throw new InvalidCursor();
    }
  }

  FieldDoc toFieldDoc() {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
  }

  private static long toLong(Object value) {
    return value instanceof Float score
        ? Float.floatToIntBits(score)
        : ((Number) value).longValue();
  }

  private static Object fromLong(SortField field, long value) {
    if (field.getType() == SortField.Type.SCORE) {
      return Float.intBitsToFloat((int) value);
    }
    if (CommentDocument.SCORE.equals(field.getField())) {
      return (int) value;
    }
    return value;
  }
}
