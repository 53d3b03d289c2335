package koe.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comments that nobody made, of one to three sentences as customers write them. */
final class InventedComments {

  private static final int MOST_SENTENCES = 3;

  private final String language;
  private final List<String> sentences;
  private final Random random;

  InventedComments(String language, Random random) {
    this.language = language;
    this.sentences = sentences("sentences_" + language + ".txt");
    this.random = random;
  }

  String language() {
    return language;
  }

  String next() {
    return Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
        .limit(1L + random.nextInt(MOST_SENTENCES))
        .collect(Collectors.joining(language.equals("ja") ? "" : " "));
  }

  private static List<String> sentences(String name) {
    InputStream resource = Objects.requireNonNull(InventedComments.class.getResourceAsStream(name));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
