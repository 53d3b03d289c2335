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
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.survey.distribution.Receipts;
import org.eclipse.microprofile.config.Config;

/**
 * The mailbox to which undeliverable mail comes back, read over IMAP. A report that was understood
 * is deleted; all else is marked as seen and left for a person.
 */
@Singleton
public class BounceMailbox {

  private static final Logger LOG = Logger.getLogger(BounceMailbox.class.getName());
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_BYTES = 5 << 20;

  private final Receipts receipts;
  private final Optional<ImapAddress> address;

  @Inject
  BounceMailbox(Receipts receipts, Config config) {
    this(receipts, ImapAddress.of(config));
  }

  public BounceMailbox(Receipts receipts, Optional<ImapAddress> address) {
    this.receipts = receipts;
    this.address = address;
  }

  /** Reads what is new; how many mails that was. */
  public int read() {
    if (address.isEmpty()) {
      return 0;
    }
    ImapAddress at = address.get();
    try (Store store = Session.getInstance(at.properties()).getStore(at.protocol())) {
      store.connect(at.host(), at.port(), at.user(), at.password());
      try (Folder folder = store.getFolder(at.folder())) {
        folder.open(Folder.READ_WRITE);
        return read(folder);
      }
    } catch (MessagingException unreachable) {
      LOG.log(Level.WARNING, "The mailbox for returned mail cannot be read: {0}", unreachable);
      return 0;
    }
  }

  private int read(Folder folder) throws MessagingException {
    Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    Message[] now = Arrays.copyOf(fresh, Math.min(fresh.length, MOST_AT_ONCE));
    for (Message mail : now) {
      mail.setFlag(isNoted(mail) ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
    }
    folder.expunge();
    return now.length;
  }

  private boolean isNoted(Message mail) throws MessagingException {
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
                    || receipts.ofMail(bounce.text(), bounce.fate().get(), bounce.detail()))
        .orElse(false);
  }
}
