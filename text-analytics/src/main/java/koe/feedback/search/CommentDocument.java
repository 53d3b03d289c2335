package koe.feedback.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** A comment in the form that the index keeps. Nothing is stored: hits are read by their id. */
final class CommentDocument {

  static final String ID = "id";
  static final String ID_HIGH = "idHigh";
  static final String ID_LOW = "idLow";
  static final String JAPANESE = "ja";
  static final String ENGLISH = "en";
  static final String LETTERS = "letters";
  static final String THEME = "theme";
  static final String SENTIMENT = "sentiment";
  static final String LANGUAGE = "language";
  static final String SURVEY = "survey";
  static final String RESPONSE = "response";
  static final String QUESTION = "question";
  static final String METRIC = "metric";
  static final String CONTACT = "contact";
  static final String ATTRIBUTE = "attribute";
  static final String SCORE = "score";
  static final String RECEIVED_AT = "receivedAt";

  /** Beyond Latin, its neighbours and their punctuation. */
  private static final int FIRST_SYMBOL = 0x2190;

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_KEYWORD = 500;
  private static final FieldType TEXT = text();

  private final Document document = new Document();

  private CommentDocument() {}

  static Document of(IndexedComment comment) {
    CommentDocument document = new CommentDocument();
    document.identify(comment);
    document.addText(shortened(comment.text()));
    document.addKeywords(comment);
    comment.themes().stream().distinct().forEach(theme -> document.addFacet(THEME, theme));
    document.addFacet(SENTIMENT, comment.sentiment());
    document.addFacet(LANGUAGE, comment.language());
    return document.document;
  }

  static Term idTerm(UUID id) {
    return new Term(ID, id.toString());
  }

  /** Terms have a longest length; longer keywords are told apart by a digest. */
  static Term keyword(String field, String value) {
    if (value.length() <= LONGEST_KEYWORD) {
      return new Term(field, value);
    }
    UUID digest = UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    return new Term(field, value.substring(0, LONGEST_KEYWORD) + digest);
  }

  static Term attribute(String key, String value) {
    return keyword(ATTRIBUTE, key + '\u0000' + value);
  }

  static long micros(Instant time) {
    if (Math.abs(time.getEpochSecond()) > Long.MAX_VALUE / 2_000_000) {
      return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private void identify(IndexedComment comment) {
    document.add(new StringField(ID, comment.id().toString(), Field.Store.NO));
    document.add(new NumericDocValuesField(ID_HIGH, comment.id().getMostSignificantBits()));
    document.add(new NumericDocValuesField(ID_LOW, comment.id().getLeastSignificantBits()));
    document.add(new LongField(RECEIVED_AT, micros(comment.receivedAt()), Field.Store.NO));
    comment.score().ifPresent(score -> document.add(new IntField(SCORE, score, Field.Store.NO)));
  }

  private void addText(String text) {
    if (Kana.isJapanese(text)) {
      document.add(new Field(JAPANESE, text, TEXT));
    }
    if (text.codePoints().anyMatch(letter -> letter >= FIRST_SYMBOL)) {
      document.add(new Field(LETTERS, text, TEXT));
    }
    document.add(new Field(ENGLISH, text, TEXT));
  }

  private void addKeywords(IndexedComment comment) {
    addKeyword(new Term(SURVEY, comment.survey().toString()));
    addKeyword(new Term(RESPONSE, comment.response().toString()));
    addKeyword(keyword(QUESTION, comment.question()));
    comment.metric().ifPresent(metric -> addKeyword(keyword(METRIC, metric)));
    comment.contact().ifPresent(contact -> addKeyword(keyword(CONTACT, contact)));
    comment.attributes().forEach((key, value) -> addKeyword(attribute(key, value)));
  }

  private void addKeyword(Term term) {
    document.add(new StringField(term.field(), term.text(), Field.Store.NO));
  }

  private void addFacet(String dimension, String value) {
    if (!value.isEmpty()) {
      addKeyword(keyword(dimension, value));
      document.add(new SortedSetDocValuesFacetField(dimension, keyword(dimension, value).text()));
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private static FieldType text() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
