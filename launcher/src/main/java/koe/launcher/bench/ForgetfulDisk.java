package koe.launcher.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A disk whose cache is lost when the power is cut: what PostgreSQL wrote to its files and the disk
 * has not confirmed is taken back. Names of files count as kept at once, as on a file system with a
 * journal.
 *
 * @param files the directory with PostgreSQL's data
 * @param notes where it is noted what stood in the files before; see forgetful-disk.c
 */
record ForgetfulDisk(Path files, Path notes) {

  private static final int PAGE = 4_096;
  private static final int HEAD = 3 * Long.BYTES;

  /** What a process and its children have to find in their environment. */
  Map<String, String> environment(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(notes);
    // PostgreSQL runs as another user if this is root.
    Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rwxrwxrwx"));
    Map<String, String> environment =
        new HashMap<>(Preload.built(directory, "forgetful-disk", program(), "-O2"));
    environment.put("FORGETFUL_FILES", files.toString());
    environment.put("FORGETFUL_NOTES", notes.toString());
    return environment;
  }

  private static String program() throws IOException {
    try (InputStream program = ForgetfulDisk.class.getResourceAsStream("forgetful-disk.c")) {
      return new String(program.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Cuts the power; whoever wrote must have been killed before.
   *
   * @param all whether nothing unconfirmed survives; else each page of 4 KiB has even odds, as a
   *     disk writes in the order that suits it
   * @return the bytes that were taken back
   */
  long cut(boolean all, Random chance) throws IOException {
    Map<Long, Path> inodes = inodes();
    long lost = 0;
    try (Stream<Path> journals = Files.list(notes)) {
      for (Path journal : journals.toList()) {
        Path file = inodes.get(Long.valueOf(journal.getFileName().toString()));
        if (file != null) {
          lost += takeBack(file, read(journal), all, chance);
        }
        Files.delete(journal);
      }
    }
    return lost;
  }

  private Map<Long, Path> inodes() throws IOException {
    Map<Long, Path> inodes = new HashMap<>();
    try (Stream<Path> tree = Files.walk(files)) {
      for (Path path : tree.filter(Files::isRegularFile).toList()) {
        inodes.put((Long) Files.getAttribute(path, "unix:ino"), path);
      }
    }
    return inodes;
  }

  /** What stood at an offset of a file that had this size, before it was written over. */
  private record Note(long offset, byte[] old, long size) {}

  private static List<Note> read(Path journal) throws IOException {
    List<Note> notes = new ArrayList<>();
    try (DataInputStream bytes =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(journal)))) {
      byte[] head = new byte[HEAD];
      while (true) {
        bytes.readFully(head);
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.nativeOrder());
        long offset = numbers.getLong();
        byte[] old = new byte[Math.toIntExact(numbers.getLong())];
        long size = numbers.getLong();
        bytes.readFully(old);
        notes.add(new Note(offset, old, size));
      }
    } catch (EOFException end) {
      // The last note may be cut off: then what it announced was not written either.
      return notes;
    }
  }

  private static long takeBack(Path path, List<Note> notes, boolean all, Random chance)
      throws IOException {
    if (notes.isEmpty()) {
      return 0;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      Map<Long, byte[]> pages = pagesBefore(file, notes);
      long size = notes.get(0).size();
      if (all || chance.nextBoolean()) {
        file.setLength(size);
      }
      long lost = 0;
      for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
        long length = Math.min(PAGE, file.length() - page.getKey());
        if (length > 0 && (all || chance.nextBoolean())) {
          file.seek(page.getKey());
          file.write(page.getValue(), 0, (int) length);
          lost += length;
        }
      }
      return lost;
    }
  }

  /** Every page that was touched, as it was when the disk last confirmed. */
  private static Map<Long, byte[]> pagesBefore(RandomAccessFile file, List<Note> notes)
      throws IOException {
    Map<Long, byte[]> pages = new TreeMap<>();
    for (int i = notes.size() - 1; i >= 0; i--) {
      Note note = notes.get(i);
      for (int from = 0; from < note.old().length; ) {
        long at = note.offset() + from;
        long start = at - at % PAGE;
        if (!pages.containsKey(start)) {
          pages.put(start, page(file, start));
        }
        int within = (int) (at - start);
        int length = Math.min(PAGE - within, note.old().length - from);
        System.arraycopy(note.old(), from, pages.get(start), within, length);
        from += length;
      }
    }
    return pages;
  }

  private static byte[] page(RandomAccessFile file, long start) throws IOException {
    byte[] page = new byte[PAGE];
    file.seek(start);
    for (int got = 0; got < PAGE; ) {
      int read = file.read(page, got, PAGE - got);
      if (read < 0) {
        break;
      }
      got += read;
    }
    return page;
  }

  /** From now on all that was written before counts as confirmed. */
  void settle() throws IOException {
    try (Stream<Path> journals = Files.list(notes)) {
      for (Path journal : journals.toList()) {
        Files.deleteIfExists(journal);
      }
    }
  }
}
