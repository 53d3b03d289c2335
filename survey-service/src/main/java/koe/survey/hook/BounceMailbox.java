package koe.survey.hook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.kernel.db.Database;
import koe.survey.channel.ChannelBook;
import koe.survey.channel.ImapAddress;
import koe.survey.distribution.Receipts;

/**
 * The mailboxes to which undeliverable mail comes back, read over IMAP. What comes to a workspace's
 * own says nothing about the mail of others. A report that was understood is deleted; all else is
 * marked as seen and left for a person.
 */
@Singleton
public class BounceMailbox {

  private static final Logger LOG = Logger.getLogger(BounceMailbox.class.getName());
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_BYTES = 5 << 20;

  private final Receipts receipts;
  private final ChannelBook book;
  private final Database database;

  @Inject
  public BounceMailbox(Receipts receipts, ChannelBook book, Database database) {
    this.receipts = receipts;
    this.book = book;
    this.database = database;
  }

  /** Reads what is new in the mailboxes of all workspaces; how many mails that was. */
  public int read() {
    Map<ImapAddress, List<UUID>> whose = new LinkedHashMap<>();
    for (UUID workspace : database.workspaces()) {
      book.of(workspace)
          .mail()
          .returns()
          .mailbox()
          .ifPresent(at -> whose.computeIfAbsent(at, box -> new ArrayList<>()).add(workspace));
    }
    return whose.entrySet().stream().mapToInt(box -> read(box.getKey(), box.getValue())).sum();
  }

  private int read(ImapAddress at, List<UUID> whose) {
    try (Store store = Session.getInstance(at.properties()).getStore(at.protocol())) {
      store.connect(at.host(), at.port(), at.user(), at.password());
      try (Folder folder = store.getFolder(at.folder())) {
        folder.open(Folder.READ_WRITE);
        return read(folder, whose);
      }
    } catch (MessagingException unreachable) {
      LOG.log(
          Level.WARNING,
          "The mailbox for returned mail at {0} cannot be read: {1}",
          new Object[] {at.host(), unreachable});
      return 0;
    }
  }

  private int read(Folder folder, List<UUID> whose) throws MessagingException {
    Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    Message[] now = Arrays.copyOf(fresh, Math.min(fresh.length, MOST_AT_ONCE));
    for (Message mail : now) {
      mail.setFlag(isNoted(mail, whose) ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
    }
    folder.expunge();
    return now.length;
  }

  private boolean isNoted(Message mail, List<UUID> whose) throws MessagingException {
    if (mail.getSize() > MOST_BYTES) {
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      mail.writeTo(bytes);
    } catch (IOException unreadable) {
      throw new MessagingException("a mail could not be fetched", unreadable);
    }
    return Bounce.read(bytes.toByteArray())
        .map(
            bounce ->
                bounce.fate().isEmpty()
                    || receipts.ofMail(whose, bounce.text(), bounce.fate().get(), bounce.detail()))
        .orElse(false);
  }
}
