package koe.understanding.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;
import koe.understanding.language.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

/** Lucene itself searches the same words: compiled rules must find exactly what it finds. */
class QueryOracleTest {

  private static final List<String> ENGLISH =
      List.of(
          "late",
          "\"customer service\"",
          "\"service customer\"~3",
          "\"never arrived\"~2",
          "wait*",
          "*ment",
          "s?aff",
          "servise~1",
          "delivry~2",
          "+food -service",
          "food AND service",
          "(food OR staff) AND NOT rude",
          "\"not * \"",
          "\"the was\"~4",
          "\"was was\"~6",
          "good^2",
          "+(late delayed) +nobody",
          "staff +kind",
          "/dela.*/",
          "wi-fi",
          "waiting",
          "don't",
          "\"two hours\"",
          "\"hours two\"~2",
          "NOT food OR staff",
          "cannot",
          "n't");

  private static final List<String> JAPANESE =
      List.of(
          "対応",
          "悪い",
          "電話対応",
          "\"対応 悪い\"~2",
          "\"悪い 対応\"~3",
          "待*",
          "*場",
          "美味しい AND 部屋",
          "+料理 -接客",
          "(駐車場 OR 部屋) AND NOT 狭い",
          "使いにくい",
          "待たされ",
          "ｽﾀｯﾌ",
          "サービズ~1",
          "\"の は\"~5",
          "\"が が\"~9",
          "ない",
          "＋対応 －最悪",
          "届かない",
          "コスパ",
          "快適^3",
          "/対.*/");

  private static final CommentReader READER = new CommentReader();

  @Test
  void japanese_rules_find_what_lucene_finds() throws Exception {
    compare(Language.JAPANESE, "ja", JAPANESE);
  }

  @Test
  void english_rules_find_what_lucene_finds() throws Exception {
    compare(Language.ENGLISH, "en", ENGLISH);
  }

  private static void compare(Language language, String tag, List<String> own) throws Exception {
    List<ReadSentence> sentences = sentences(language);
    assertThat(sentences).hasSizeGreaterThan(200);
    List<String> queries = new ArrayList<>(own);
    StarterTaxonomy.themes().forEach(t -> queries.addAll(t.queries().getOrDefault(tag, List.of())));
    QueryCompiler compiler = new QueryCompiler(language);
    List<MemoryIndex> indexes = sentences.stream().map(QueryOracleTest::index).toList();
    int matches = 0;
    for (String query : queries) {
      Query parsed = compiler.parse(query);
      RuleSet rules = new RuleSet();
      rules.add(0, compiler.compile(query));
      for (int i = 0; i < sentences.size(); i++) {
        ReadSentence sentence = sentences.get(i);
        boolean expected = indexes.get(i).search(parsed) > 0;
        BitSet triggered = rules.triggeredBy(sentence.tokens());
        boolean found = !rules.match(new SentenceTerms(sentence.tokens()), triggered).isEmpty();
        assertThat(found).as(query + " in " + sentence.sentence().text()).isEqualTo(expected);
        matches += found ? 1 : 0;
      }
    }
    assertThat(matches).isGreaterThan(300);
  }

  /** The hard phrases, and each with its neighbour so that longer sentences are met too. */
  private static List<ReadSentence> sentences(Language language) throws IOException {
    List<String> phrases = phrases(language.tag());
    Stream<String> pairs =
        java.util.stream.IntStream.range(1, phrases.size())
            .mapToObj(i -> phrases.get(i - 1).replace(".", "") + ", " + phrases.get(i));
    return Stream.concat(phrases.stream(), pairs)
        .flatMap(phrase -> READER.read(phrase, Optional.of(language)).stream())
        .filter(sentence -> sentence.language() == language)
        .toList();
  }

  private static List<String> phrases(String tag) throws IOException {
    InputStream resource =
        Objects.requireNonNull(
            QueryOracleTest.class.getResourceAsStream(
                "/koe/understanding/sentiment/hard_" + tag + ".tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t")[0]).toList();
    }
  }

  private static MemoryIndex index(ReadSentence sentence) {
    MemoryIndex index = new MemoryIndex();
    index.addField(QueryCompiler.FIELD, new Replay(sentence.tokens()));
    return index;
  }

  private static final class Replay extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private int next;

    Replay(List<Token> tokens) {
      for (Token token : tokens.stream().filter(Token::isWord).toList()) {
        terms.add(token.form());
        increments.add(1);
        if (!token.lemma().equals(token.form())) {
          terms.add(token.lemma());
          increments.add(0);
        }
      }
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(next));
      increment.setPositionIncrement(increments.get(next));
      next++;
      return true;
    }
  }
}
