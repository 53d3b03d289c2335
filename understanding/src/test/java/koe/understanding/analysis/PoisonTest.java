package koe.understanding.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.StarterTaxonomy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that broke readers before: each is answered, and soon. */
class PoisonTest {

  private static final CompiledTaxonomy STARTER =
      CompiledTaxonomy.compile(StarterTaxonomy.themes());

  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  @BeforeAll
  static void load_the_dictionaries() {
    Analysis analysis = ANALYZER.analyze(Comment.of("Good. 良い。"), STARTER);
    assertThat(analysis.sentences()).hasSize(2);
  }

  static Stream<String> poison() {
    return Stream.of(
        "",
        "   \n\t",
        "👍👍😡",
        "12345 678",
        "。！？",
        "a".repeat(5_000),
        "@.".repeat(50_000),
        "\ud800",
        "\ud800abc\udc00",
        "\u202e\u2066abc\u202d",
        "a" + "\u0300".repeat(5_000),
        "Z̷͎̈́a̷l̸g̶o̵ ".repeat(500),
        "<".repeat(100_000),
        "<a ".repeat(30_000),
        "<script>".repeat(12_000),
        "<p>".repeat(40_000),
        "&".repeat(100_000),
        "&#".repeat(50_000),
        "((((".repeat(5_000),
        "😡".repeat(3_000),
        "👨‍👩‍👧‍👦".repeat(2_000),
        "あ".repeat(100_000),
        "ー".repeat(50_000),
        "ないない".repeat(2_000),
        "not ".repeat(2_000),
        "THE ".repeat(2_000),
        "A'".repeat(20_000),
        "0".repeat(100_000),
        "0-".repeat(50_000),
        "+1 ".repeat(30_000),
        "東京都".repeat(20_000),
        "田中様".repeat(10_000),
        "えねー".repeat(5_000),
        "http://a".repeat(10_000),
        "1.".repeat(50_000),
        "Mr ".repeat(20_000),
        "Sarah, ".repeat(30_000),
        "Sarah Sarah".repeat(10_000),
        "Regards, Delroy Will ".repeat(10_000),
        "Mr Smith ".repeat(20_000),
        "カッタ".repeat(20_000),
        "ナイネヨ".repeat(20_000) + "ァ",
        "ｵｲｼｶｯﾀ!".repeat(10_000),
        "より高いより高い".repeat(2_000),
        "thanks for losing ".repeat(2_000),
        "こんなに良いことはない".repeat(2_000),
        "than better than ".repeat(2_000),
        "前の方が良い".repeat(3_000),
        "good bad ".repeat(10_000),
        "。".repeat(50_000),
        "a,b;".repeat(20_000),
        "A b ".repeat(20_000),
        "ｶﾞ".repeat(20_000),
        "駅".repeat(100_000),
        "\u0000\u0001\u0007",
        "\\\"'`{}[]",
        "%s%n%d ${x} {{y}}",
        "'; drop table x; --",
        "ﷺ".repeat(5_000),
        "가나다".repeat(5_000),
        "\uFFFE\uFFFF\uFDD0");
  }

  @ParameterizedTest
  @MethodSource("poison")
  void any_text_is_answered_within_two_seconds(String text) {
    Instant begun = Instant.now();
    Analysis analysis = ANALYZER.analyze(Comment.of(text), STARTER);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(analysis.sentences())
        .allSatisfy(sentence -> assertThat(sentence.end()).isLessThanOrEqualTo(text.length()));
  }
}
