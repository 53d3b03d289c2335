package koe.feedback.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;

/**
 * The directory that an index lives in. It is trusted only when every file's checksum is right and
 * this version of Koe wrote it from the database as it runs today; otherwise it is emptied, since
 * the database has everything in it.
 */
final class IndexDirectory {

  /** Raised whenever fields or analyzers change, so that older indexes are built again. */
  static final String FORMAT = "1";

  private static final String FORMAT_KEY = "koe.format";
  private static final String SOURCE_KEY = "koe.source";
  private static final System.Logger LOG = System.getLogger(IndexDirectory.class.getName());

  private IndexDirectory() {}

  /** What every commit says of the index: how it is written, and out of which database. */
  static Map<String, String> origin(String source) {
    return Map.of(FORMAT_KEY, FORMAT, SOURCE_KEY, source);
  }

  static FSDirectory open(Path path, String source) throws IOException {
    Files.createDirectories(path);
    try (FSDirectory directory = FSDirectory.open(path);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (!isSound(directory, origin(source))) {
        empty(path);
      }
    }
    return FSDirectory.open(path);
  }

  private static boolean isSound(Directory directory, Map<String, String> origin) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      for (String file : commit.files(true)) {
        verify(directory, file);
      }
      return commit.getUserData().entrySet().containsAll(origin.entrySet());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "The search index is damaged and will be rebuilt", e);
      return false;
    }
  }

  private static void verify(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }

  private static void empty(Path path) throws IOException {
    for (Path file : indexFiles(path)) {
      Files.delete(file);
    }
  }

  private static List<Path> indexFiles(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> isIndexFile(file.getFileName().toString())).toList();
    }
  }

  private static boolean isIndexFile(String name) {
    return name.startsWith(IndexFileNames.SEGMENTS)
        || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
  }
}
