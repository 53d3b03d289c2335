package koe.response.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.web.Problem;
import koe.response.intake.Link;
import koe.response.intake.PublicDoor;
import org.jdbi.v3.core.Handle;

/** Holds files that come through the public door against their question, and keeps them. */
@Singleton
public class AnswerFiles {

  /** What may wait in a workspace for an answer that refers to it. */
  private static final long MOST_UNHELD = 2L << 30;

  private static final int PART = 256 << 10;
  private static final int RETRY_SECONDS = 3600;

  private final Database door;
  private final Clock clock;
  private final FileKinds kinds = new FileKinds();

  @Inject
  public AnswerFiles(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /** A file that was kept, or why it was not. */
  public record Taken(Optional<KeptFile> file, Optional<FileFault> fault) {

    public static Taken refused(FileFault fault) {
      return new Taken(Optional.empty(), Optional.of(fault));
    }
  }

  /** Keeps a file that was sent in answer to a question, unless it is none that is taken. */
  public Taken take(Link link, FileQuestion question, SentFile sent) {
    if (sent.size() == 0) {
      return Taken.refused(FileFault.EMPTY);
    }
    if (sent.size() > question.maxSize()) {
      return Taken.refused(FileFault.TOO_LARGE);
    }
    FileKinds.Finding finding = look(sent);
    if (finding.fault().isPresent()) {
      return new Taken(Optional.empty(), finding.fault());
    }
    String type = finding.type().orElseThrow();
    return question.accepts(sent.name().text(), type)
        ? new Taken(Optional.of(keep(link, question.name(), sent, type)), Optional.empty())
        : Taken.refused(FileFault.WRONG_TYPE);
  }

  private FileKinds.Finding look(SentFile sent) {
    try (InputStream content = sent.open()) {
      return kinds.look(sent.name(), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private KeptFile keep(Link link, String question, SentFile sent, String type) {
    UUID id = Ids.next();
    door.useWorkspace(link.workspace(), handle -> write(handle, link, id, question, sent, type));
    return new KeptFile(sent.name().text(), type, sent.size(), id.toString());
  }

  private void write(
      Handle handle, Link link, UUID id, String question, SentFile sent, String type) {
    FileStore store = handle.attach(FileStore.class);
    boolean room =
        store.keep(
            id,
            link.survey(),
            link.invitation(),
            question,
            sent.name().text(),
            type,
            sent.size(),
            MOST_UNHELD,
            clock.instant());
    if (!room) {
      throw Problem.tooMany(RETRY_SECONDS);
    }
    try (InputStream content = sent.open()) {
      int number = 0;
      for (byte[] part = content.readNBytes(PART);
          part.length > 0;
          part = content.readNBytes(PART)) {
        store.keepPart(id, number++, part);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
