package koe.survey.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a survey can be made from. */
enum Format {
  SURVEYJS,
  LSS,
  QSF;

  private static final int BEGINNING = 4_096;

  /** The name in the API. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> named(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** The kind that a file looks like: XML, or JSON with or without the marks of a QSF. */
  static Format of(byte[] file) {
    String beginning =
        new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    if (beginning.startsWith("<")) return LSS;
    return beginning.contains("\"SurveyEntry\"") || beginning.contains("\"SurveyElements\"")
        ? QSF
        : SURVEYJS;
  }
}
