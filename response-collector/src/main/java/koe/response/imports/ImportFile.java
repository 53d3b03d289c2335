package koe.response.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;

/** A file that was sent: its form by type or name, and its text in UTF-8. */
final class ImportFile {

  /** What spreadsheets in Japan write besides UTF-8; UTF-16 is known by its mark. */
  private static final List<Charset> OTHERS =
      List.of(StandardCharsets.UTF_16, Charset.forName("windows-31j"));

  private ImportFile() {}

  /** The format of a body by its content type, or of a file by its name. */
  static String format(String type, String name) {
    String kind = type.toLowerCase(Locale.ROOT);
    String file = name.toLowerCase(Locale.ROOT);
    if (kind.startsWith("application/x-ndjson")
        || file.endsWith(".ndjson")
        || file.endsWith(".jsonl")) {
      return "ndjson";
    }
    boolean tabs =
        kind.startsWith("text/tab-separated-values")
            || file.endsWith(".tsv")
            || file.endsWith(".txt");
    return tabs ? "tsv" : "csv";
  }

  /**
   * Writes a table anew in UTF-8 if it came in another encoding.
   *
   * @throws Problem 400 if it is text in no encoding that Koe reads; nothing is guessed
   */
  static void toUtf8(Path file) throws IOException {
    if (isIn(file, StandardCharsets.UTF_8)) {
      return;
    }
    for (Charset other : OTHERS) {
      if ((!other.equals(StandardCharsets.UTF_16) || hasMark(file)) && isIn(file, other)) {
        rewrite(file, other);
        return;
      }
    }
    throw Problem.malformed("The file is neither in UTF-8 nor in UTF-16 or Shift_JIS.");
  }

  /**
   * Makes a kept file one that Koe reads row by row: in UTF-8, and LimeSurvey's own form as a
   * table.
   *
   * @return the format that it has then
   */
  static String prepare(Path file, String format, SurveyDefinition definition) throws IOException {
    toUtf8(file);
    if (format.equals("ndjson") || !VvFile.is(file)) {
      return format;
    }
    VvFile.toCsv(file, definition);
    return "csv";
  }

  private static boolean hasMark(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      int first = input.read();
      int second = input.read();
      return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
  }

  private static boolean isIn(Path file, Charset charset) throws IOException {
    try (Reader reader = reader(file, charset)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  private static void rewrite(Path file, Charset charset) throws IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".utf8");
    try (Reader reader = reader(file, charset);
        Writer writer = Files.newBufferedWriter(copy)) {
      reader.transferTo(writer);
    }
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
