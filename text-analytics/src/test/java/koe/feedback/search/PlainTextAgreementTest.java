package koe.feedback.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words taken from real comments are found in the comments that a plain text search finds. What is
 * found beyond are the same words spelt otherwise, as キレイ for 綺麗.
 */
class PlainTextAgreementTest {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,6}|[ァ-ヶー]{3,10}");

  private final Path directory;

  PlainTextAgreementTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void every_comment_with_the_letters_is_found_and_few_others() throws IOException {
    List<String> texts = comments();
    try (IndexFixture index = new IndexFixture(directory)) {
      index.with(texts.stream().map(CommentFixture::aComment).toList());
      long wanted = 0;
      long found = 0;
      for (String word : wordsOf(texts)) {
        List<String> plain = texts.stream().filter(text -> text.contains(word)).toList();
        Set<String> hits = allPages(index, word);
        assertThat(hits).as(word).containsAll(plain);
        wanted += plain.size();
        found += hits.size();
      }
      assertThat(found).isLessThan(wanted + wanted / 5);
    }
  }

  private static List<String> wordsOf(List<String> texts) {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (String text : texts) {
      WORD.matcher(text)
          .results()
          .forEach(word -> frequencies.merge(word.group(), 1, Integer::sum));
    }
    List<String> words =
        frequencies.entrySet().stream()
            .filter(word -> word.getValue() >= 5)
            .map(Map.Entry::getKey)
            .toList();
    int step = Math.max(1, words.size() / 200);
    return IntStream.range(0, words.size())
        .filter(i -> i % step == 0)
        .mapToObj(words::get)
        .toList();
  }

  private static Set<String> allPages(IndexFixture index, String word) {
    Set<String> found = new HashSet<>();
    CommentQuery.Builder query = CommentQuery.builder().q(word).limit(500);
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      found.addAll(index.find(query));
      next = index.search(query).next();
      next.ifPresent(query::cursor);
    }
    return found;
  }

  private static List<String> comments() throws IOException {
    Path file = shared().resolve("data/ja_fukui_comments_5000.tsv");
    assumeTrue(Files.exists(file), "the shared comments are not on this machine");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1)[2])
        .filter(Predicate.not(String::isBlank))
        .distinct()
        .toList();
  }

  private static Path shared() {
    String configured = System.getProperty("KOE_SHARED", System.getenv("KOE_SHARED"));
    return configured == null ? Path.of("../../shared") : Path.of(configured);
  }
}
