package koe.feedback.search;

import static koe.feedback.search.CommentFixture.aComment;
import static koe.feedback.search.IndexFixture.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentIndexTest {

  private final Path directory;

  CommentIndexTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_new_index_is_empty_and_has_no_mark() {
    try (CommentIndex index = open()) {
      assertThat(index.size()).isZero();
      assertThat(index.mark()).isEmpty();
    }
  }

  @Test
  void a_changed_comment_takes_the_place_of_its_earlier_self() {
    try (CommentIndex index = open()) {
      IndexedComment before = aComment("parcel late").build();
      index.apply(List.of(before), List.of(), mark(1));
      index.apply(List.of(aComment("parcel found").id(before.id()).build()), List.of(), mark(2));

      assertThat(index.size()).isEqualTo(1);
      assertThat(index.search(CommentQuery.of("late")).total()).isZero();
      assertThat(index.search(CommentQuery.of("found")).total()).isEqualTo(1);
      assertThat(index.mark()).contains(mark(2));
    }
  }

  @Test
  void a_removed_comment_is_found_no_more() {
    try (CommentIndex index = open()) {
      IndexedComment comment = aComment("parcel late").build();
      index.apply(List.of(comment), List.of(), mark(1));
      index.apply(List.of(), List.of(comment.id()), mark(2));

      assertThat(index.search(CommentQuery.all()).total()).isZero();
      assertThat(index.search(CommentQuery.all()).facets().get("sentiment")).isEmpty();
    }
  }

  @Test
  void an_index_that_is_opened_again_keeps_comments_and_mark() {
    fill();

    try (CommentIndex index = open()) {
      assertThat(index.mark()).contains(mark(5));
      assertThat(index.search(CommentQuery.of("配送")).total()).isEqualTo(5);
    }
  }

  @Test
  void a_crash_goes_back_to_the_last_commit_and_its_mark() throws IOException {
    Path crashed = directory.resolve("crashed");
    try (CommentIndex index = open()) {
      index.apply(List.of(aComment("first").build()), List.of(), mark(1));
      index.commit();
      index.apply(List.of(aComment("second").build()), List.of(), mark(2));
      copy(directory, crashed);
    }
    try (CommentIndex index = CommentIndex.open(crashed, IndexFixture.SOURCE, IndexFixture.CLOCK)) {
      assertThat(index.mark()).contains(mark(1));
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void a_flipped_bit_in_any_file_is_noticed_and_the_index_emptied() throws IOException {
    fill();
    for (Path file : files(directory)) {
      if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
        Path damaged = directory.resolve("damaged-" + file.getFileName());
        copy(directory, damaged);
        flipBit(damaged.resolve(file.getFileName()));

        assertThatIndexIsEmptyAndUsable(damaged);
      }
    }
  }

  @Test
  void a_missing_or_shortened_file_is_noticed_and_the_index_emptied() throws IOException {
    fill();
    for (Path file : files(directory)) {
      if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
        Path missing = directory.resolve("missing-" + file.getFileName());
        copy(directory, missing);
        Files.delete(missing.resolve(file.getFileName()));
        assertThatIndexIsEmptyAndUsable(missing);

        Path shortened = directory.resolve("shortened-" + file.getFileName());
        copy(directory, shortened);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(shortened.resolve(file.getFileName()), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatIndexIsEmptyAndUsable(shortened);
      }
    }
  }

  @Test
  void an_index_of_another_version_is_emptied() throws IOException {
    try (FSDirectory other = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(other, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.addDocument(new Document());
    }

    assertThatIndexIsEmptyAndUsable(directory);
  }

  @Test
  void an_index_of_another_database_is_emptied() {
    fill();
    try (CommentIndex index = CommentIndex.open(directory, "1.2.1", IndexFixture.CLOCK)) {
      assertThat(index.size()).isZero();
      assertThat(index.mark()).isEmpty();
    }
  }

  @Test
  void an_index_that_begins_anew_is_empty_and_stays_so() {
    fill();
    try (CommentIndex index = open()) {
      index.beginAnew();
      assertThat(index.search(CommentQuery.all()).total()).isZero();
    }
    try (CommentIndex index = open()) {
      assertThat(index.mark()).isEmpty();
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void files_that_are_no_index_are_left_alone() throws IOException {
    Path note = Files.writeString(directory.resolve("README"), "hands off");

    assertThatIndexIsEmptyAndUsable(directory);

    assertThat(note).hasContent("hands off");
  }

  @Test
  void a_deleted_directory_is_made_again() throws IOException {
    fill();
    delete(directory);

    assertThatIndexIsEmptyAndUsable(directory);
  }

  @Test
  void a_directory_deleted_under_an_open_index_is_reported_and_can_be_opened_again()
      throws IOException {
    CommentIndex index = open();
    index.apply(List.of(aComment("first").build()), List.of(), mark(1));
    delete(directory);
    assertThatThrownBy(index::commit).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(index::close).isInstanceOf(UncheckedIOException.class);

    assertThatIndexIsEmptyAndUsable(directory);
  }

  @Test
  void two_cannot_write_one_index() {
    try (CommentIndex index = open()) {
      assertThat(index.size()).isZero();
      assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class);
    }
  }

  private CommentIndex open() {
    return CommentIndex.open(directory, IndexFixture.SOURCE, IndexFixture.CLOCK);
  }

  private void fill() {
    try (IndexFixture comments = new IndexFixture(directory)) {
      for (int i = 0; i < 5; i++) {
        comments.with(aComment("配送 parcel " + i).themes("delivery").score(i));
      }
    }
  }

  private static void assertThatIndexIsEmptyAndUsable(Path path) {
    try (CommentIndex index = CommentIndex.open(path, IndexFixture.SOURCE, IndexFixture.CLOCK)) {
      assertThat(index.mark()).as(path.toString()).isEmpty();
      assertThat(index.size()).isZero();
      index.apply(List.of(aComment("again").build()), List.of(), mark(9));
      assertThat(index.search(CommentQuery.of("again")).total()).isEqualTo(1);
    }
  }

  private static void flipBit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
