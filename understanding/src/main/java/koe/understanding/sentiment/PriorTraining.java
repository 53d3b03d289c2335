package koe.understanding.sentiment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import koe.understanding.language.CommentReader;
import koe.understanding.language.Features;
import koe.understanding.language.Language;
import koe.understanding.language.ReadSentence;

/**
 * Trains the prior models that ship, on open data and only on the half of it that is not measured
 * on: {@code PriorTraining DATA-FOLDER TARGET-FOLDER}. See SOURCES.md and docs/text-quality.md.
 */
final class PriorTraining {

  private PriorTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    write(train(OpenData.japanese(data), Language.JAPANESE), target.resolve("prior_ja.bin.gz"));
    write(train(OpenData.english(data), Language.ENGLISH), target.resolve("prior_en.bin.gz"));
  }

  private static void write(PriorModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  static PriorModel train(List<OpenData.Labelled> comments, Language language) {
    try (CommentReader reader = new CommentReader()) {
      return LinearTraining.train(
          comments.stream()
              .map(
                  comment ->
                      new LinearTraining.Labelled(
                          features(reader, comment.text(), language), comment.positive()))
              .toList());
    }
  }

  private static Features features(CommentReader reader, String text, Language language) {
    Features features = new Features(256);
    for (ReadSentence sentence : reader.read(text, Optional.of(language))) {
      features.add(sentence.tokens());
    }
    return features;
  }
}
