package koe.feedback.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An index that remembers the texts it was given, so that tests can read what was found. */
final class IndexFixture implements AutoCloseable {
  static final String SOURCE = "1.1.1";

  static final Clock CLOCK = Clock.fixed(CommentFixture.MORNING, ZoneOffset.UTC);

  private final CommentIndex index;
  private final Map<UUID, String> texts = new HashMap<>();
  private long transaction;

  IndexFixture(Path directory) {
    index = CommentIndex.open(directory, SOURCE, CLOCK);
  }

  static IndexMark mark(long transaction) {
    return new IndexMark(1, transaction, new UUID(0, transaction));
  }

  CommentIndex index() {
    return index;
  }

  IndexFixture with(String... comments) {
    return with(Arrays.stream(comments).map(CommentFixture::aComment).toList());
  }

  IndexFixture with(CommentFixture comment) {
    return with(List.of(comment));
  }

  IndexFixture with(List<CommentFixture> comments) {
    List<IndexedComment> built = comments.stream().map(CommentFixture::build).toList();
    built.forEach(comment -> texts.put(comment.id(), comment.text()));
    index.apply(built, List.of(), mark(++transaction));
    return this;
  }

  List<String> find(String q) {
    return find(CommentQuery.builder().q(q));
  }

  List<String> find(CommentQuery.Builder query) {
    return search(query).hits().stream().map(hit -> texts.getOrDefault(hit.id(), "?")).toList();
  }

  SearchResult search(CommentQuery.Builder query) {
    return index.search(query.build());
  }

  /** What is marked in the comments found, letter by letter. */
  List<String> marked(String q) {
    return index.search(CommentQuery.of(q)).hits().stream()
        .flatMap(hit -> hit.highlights().stream().map(mark -> cut(hit.id(), mark)))
        .toList();
  }

  private String cut(UUID id, Highlight mark) {
    return texts.getOrDefault(id, "").substring(mark.start(), mark.end());
  }

  @Override
  public void close() {
    index.close();
  }
}
