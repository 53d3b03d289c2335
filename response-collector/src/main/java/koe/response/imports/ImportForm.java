package koe.response.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file ({@code multipart/form-data}): short fields, and one part {@code file}, which
 * goes to disk as it arrives.
 */
record ImportForm(Map<String, String> fields, Optional<SentFile> file) {

  private static final int LONGEST_FIELD = 4 << 20;

  /**
   * The file of a form.
   *
   * @param kept the name under which it was kept
   * @param name as the sender calls it
   */
  record SentFile(String kept, String name, String type) {}

  /** Reads the form; a file of a form that cannot be read is forgotten again. */
  static ImportForm read(String contentType, InputStream body, Uploads uploads) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Optional<SentFile> file = Optional.empty();
    try {
      MultipartInput parts =
          MultipartInput.builder().setInputStream(body).setBoundary(boundary(contentType)).get();
      parts.setHeaderCharset(StandardCharsets.UTF_8);
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        PartHead head = PartHead.of(parts.readHeaders());
        if (head.name().equals("file") && file.isEmpty()) {
          String kept = uploads.keep(parts.newInputStream());
          file = Optional.of(new SentFile(kept, head.file(), head.type()));
        } else {
          fields.put(head.name(), text(parts));
        }
      }
      return new ImportForm(Map.copyOf(fields), file);
    } catch (IOException | RuntimeException damaged) {
      file.ifPresent(sent -> uploads.forget(sent.kept()));
      throw damaged;
    }
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  private static byte[] boundary(String contentType) {
    String boundary = parameter(contentType, "boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
      throw Problem.malformed("The form's content type names no boundary.");
    }
    return boundary.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String parameter(String header, String name) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser.parse(header, ';').get(name);
  }

  private static String text(MultipartInput parts) throws IOException {
    byte[] bytes = parts.newInputStream().readNBytes(LONGEST_FIELD + 1);
    if (bytes.length > LONGEST_FIELD) {
      throw Problem.tooLarge(LONGEST_FIELD);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What stands above a part. */
  private record PartHead(String name, String file, String type) {

    static PartHead of(String headers) {
      String disposition = "";
      String type = "";
      for (String line : headers.split("\r\n")) {
        if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
          disposition = line.substring(20);
        } else if (line.regionMatches(true, 0, "Content-Type:", 0, 13)) {
          type = line.substring(13).strip();
        }
      }
      return new PartHead(
          Optional.ofNullable(parameter(disposition, "name")).orElse(""),
          Optional.ofNullable(parameter(disposition, "filename")).orElse(""),
          type);
    }
  }
}
