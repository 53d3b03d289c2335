package koe.launcher.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import koe.launcher.backup.Manifest.Content;
import koe.launcher.console.Refusal;

/** A backup that is whole: every table is there and sums up to what the manifest says. */
public final class BackupFile implements AutoCloseable {

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens a backup and refuses one that is damaged. */
  public static BackupFile open(Path path) throws IOException {
    ZipFile zip = zip(path);
    try {
      BackupFile file = new BackupFile(zip, manifest(zip, path));
      for (Content content : file.manifest.tables()) {
        file.check(content, path);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The key with which the installation sealed its tokens. */
  public String secret() {
    return manifest.secret();
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream open(Content content) throws IOException {
    return entry(content.entry());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void check(Content content, Path path) throws IOException {
    try (InputStream in = open(content)) {
      if (!Digested.sumOf(in).equals(content.sha256())) {
        throw damaged(path, content.entry());
      }
    } catch (ZipException | FileNotFoundException e) {
      throw damaged(path, content.entry());
    }
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException(name);
    }
    return zip.getInputStream(entry);
  }

  private static ZipFile zip(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new Refusal("There is no file " + path, e);
    } catch (ZipException e) {
      throw new Refusal(path + " is not a backup of Koe, or it is cut off", e);
    }
  }

  private static Manifest manifest(ZipFile zip, Path path) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new Refusal(path + " is not a backup of Koe");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = new ObjectMapper().readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new Refusal(path + " was made by another Koe (" + manifest.koe() + "): use that one");
      }
      return manifest;
    } catch (JacksonException e) {
      throw damaged(path, Manifest.ENTRY);
    }
  }

  private static Refusal damaged(Path path, String part) {
    return new Refusal(path + " is damaged at " + part + ": use another backup");
  }
}
