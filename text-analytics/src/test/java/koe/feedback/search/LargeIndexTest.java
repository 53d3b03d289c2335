package koe.feedback.search;

import static koe.feedback.search.CommentFixture.aComment;
import static koe.feedback.search.IndexFixture.mark;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeIndexTest {

  private static final int COMMENTS = 20_000;
  private static final List<String> TEXTS =
      List.of(
          "配送が遅くて困りました。電話もつながりません。",
          "The delivery was late and nobody answered my calls.",
          "スタッフの対応がとても親切で、また利用したいです。",
          "Friendly staff, clean rooms, but the parking is far too small.",
          "駐車場が狭いので広くしてほしい");

  private final Path directory;

  LargeIndexTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void twenty_thousand_comments_are_counted_exactly_and_read_page_by_page() {
    try (CommentIndex index =
        CommentIndex.open(directory, IndexFixture.SOURCE, IndexFixture.CLOCK)) {
      for (int from = 0; from < COMMENTS; from += 1_000) {
        List<IndexedComment> batch =
            IntStream.range(from, from + 1_000).mapToObj(LargeIndexTest::numbered).toList();
        index.apply(batch, List.of(), mark(from));
      }

      assertThat(index.size()).isEqualTo(COMMENTS);
      assertThat(index.search(CommentQuery.of("駐車場")).total()).isEqualTo(COMMENTS / 5);
      assertThat(index.search(CommentQuery.of("late OR 遅い")).total()).isEqualTo(2 * COMMENTS / 5);
      assertThat(index.search(CommentQuery.of("parking")).facets().get("theme"))
          .containsExactly(new FacetCount("theme-3", COMMENTS / 5));
      assertThat(pages(index)).isEqualTo(COMMENTS / 5 / 500);
    }
  }

  private static IndexedComment numbered(int i) {
    return aComment(TEXTS.get(i % 5))
        .id(new UUID(i, i))
        .themes("theme-" + i % 5)
        .language(i % 5 == 1 || i % 5 == 3 ? "en" : "ja")
        .score(i % 11)
        .minutesLater(i / 10)
        .build();
  }

  private static int pages(CommentIndex index) {
    CommentQuery.Builder query = CommentQuery.builder().q("スタッフ").limit(500);
    SearchResult page = index.search(query.build());
    int pages = 1;
    while (page.next().isPresent()) {
      page = index.search(query.cursor(page.next().get()).build());
      pages++;
    }
    return pages;
  }
}
