package koe.response.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a form, on disk until it is kept or refused.
 *
 * @param field of the form that it came in
 * @param size as it was sent; of one that was too large, less is on disk
 */
public record SentFile(String field, FileName name, long size, Path path) {

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path));
  }
}
