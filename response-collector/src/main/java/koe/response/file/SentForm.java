package koe.response.file;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.survey.FileQuestion;
import koe.kernel.web.Problem;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A form with files ({@code multipart/form-data}): what stands in its fields, and its files, which
 * go to disk as they arrive. Closing it removes them from there.
 */
public final class SentForm implements AutoCloseable {

  /** How long a form with files may be. */
  public static final long MOST_BYTES = 64L << 20;

  private static final int MOST_TEXT = 256 << 10;
  private static final int PART_COST = 64;
  private static final int MOST_FILES = 2 * FileQuestion.MOST;

  private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
  private final List<SentFile> files = new ArrayList<>();
  private int text;

  private SentForm() {}

  /** A form without files. */
  public static SentForm of(MultivaluedMap<String, String> fields) {
    SentForm form = new SentForm();
    form.fields.putAll(fields);
    return form;
  }

  public static SentForm read(String contentType, InputStream body) {
    SentForm form = new SentForm();
    try {
      MultipartInput parts =
          MultipartInput.builder().setInputStream(body).setBoundary(boundary(contentType)).get();
      parts.setHeaderCharset(StandardCharsets.UTF_8);
      if (!parts.skipPreamble()) {
        throw Problem.malformed("The form has no parts.");
      }
      do {
        form.add(parts);
      } while (parts.readBoundary());
      return form;
    } catch (IOException damaged) {
      form.close();
      throw Problem.malformed("The form is cut off or damaged.");
    } catch (RuntimeException refused) {
      form.close();
      throw refused;
    }
  }

  private void add(MultipartInput parts) throws IOException {
    Head head = Head.of(parts.readHeaders());
    if (head.file().isEmpty()) {
      byte[] bytes = parts.newInputStream().readNBytes(MOST_TEXT + 1);
      count(bytes.length + head.field().length() + PART_COST);
      fields.add(head.field(), new String(bytes, StandardCharsets.UTF_8));
    } else if (head.file().get().isEmpty()) {
      count(PART_COST);
      parts.discardBodyData();
    } else {
      addFile(head.field(), head.file().get(), parts.newInputStream());
    }
  }

  private void count(int bytes) {
    text += bytes;
    if (text > MOST_TEXT) {
      throw Problem.tooLarge(MOST_TEXT);
    }
  }

  /** Of a file that is too large the rest is read and forgotten, so that the answers arrive. */
  private void addFile(String field, String fileName, InputStream content) throws IOException {
    if (files.size() == MOST_FILES) {
      throw Problem.malformed("The form has more than " + MOST_FILES + " files.");
    }
    Path path = Files.createTempFile("koe-answer-", null);
    long size = 0;
    try (OutputStream disk = Files.newOutputStream(path)) {
      byte[] buffer = new byte[16 << 10];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size <= FileQuestion.LARGEST) {
          disk.write(buffer, 0, read);
        }
      }
    } catch (IOException | RuntimeException cutOff) {
      Files.deleteIfExists(path);
      throw cutOff;
    }
    files.add(new SentFile(field, FileName.of(fileName), size, path));
  }

  public MultivaluedMap<String, String> fields() {
    return fields;
  }

  public List<SentFile> files(String field) {
    return files.stream().filter(file -> file.field().equals(field)).toList();
  }

  @Override
  public void close() {
    for (SentFile file : files) {
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
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

  /** What stands above a part: the field, and the file's name if it is a file. */
  private record Head(String field, Optional<String> file) {

    static Head of(String headers) {
      String disposition =
          headers
              .lines()
              .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
              .map(line -> line.substring(20))
              .findFirst()
              .orElse("");
      String name = parameter(disposition, "name");
      return new Head(
          name == null ? "" : name, Optional.ofNullable(parameter(disposition, "filename")));
    }
  }
}
