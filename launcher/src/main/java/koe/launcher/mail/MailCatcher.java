package koe.launcher.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that sends nothing on: everything that Koe mails lands in its outbox. It answers
 * for a mail only when the outbox has it.
 */
public final class MailCatcher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(MailCatcher.class.getName());
  private static final int LARGEST = 10_000_000;

  private final SMTPServer server;

  private MailCatcher(SMTPServer server) {
    this.server = server;
  }

  /**
   * Listens on a free port of the loopback address.
   *
   * @param survey connections as the owner of the outbox
   */
  public static MailCatcher start(DataSource survey, Clock clock) {
    Outbox outbox = new Outbox(survey, clock);
    SMTPServer server =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(0)
            .hostName("localhost")
            .softwareName("Koe")
            .insertReceivedHeaders(false)
            .maxMessageSize(LARGEST)
            .messageHandlerFactory(context -> new Delivery(outbox))
            .build();
    server.start();
    return new MailCatcher(server);
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One mail on its way into the outbox. */
  private static final class Delivery implements MessageHandler {

    private final Outbox outbox;
    private final List<String> recipients = new ArrayList<>();

    Delivery(Outbox outbox) {
      this.outbox = outbox;
    }

    @Override
    public void from(String sender) {
      // Whoever sends, the header tells the workspace.
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data)
        throws RejectException, TooMuchDataException, IOException {
      byte[] message = data.readNBytes(LARGEST + 1);
      if (message.length > LARGEST) {
        throw new TooMuchDataException("more than " + LARGEST + " bytes");
      }
      UUID workspace =
          CaughtMail.workspaceOf(message)
              .orElseThrow(() -> new RejectException(550, "No Feedback-ID of a Koe workspace"));
      try {
        outbox.keep(workspace, recipients, message);
      } catch (SQLException e) {
        throw refused(e);
      }
      return null;
    }

    @Override
    public void done() {
      // Everything was kept with the data.
    }

    private static RejectException refused(SQLException e) {
      // A row that breaks a rule will break it again; anything else may pass.
      boolean forGood = String.valueOf(e.getSQLState()).startsWith("23");
      // Its message holds the mail, which is nobody else's business.
      LOG.log(Level.WARNING, "A mail was not kept: SQL state {0}", e.getSQLState());
      return forGood
          ? new RejectException(550, "Unknown workspace")
          : new RejectException(451, "The outbox cannot be written now");
    }
  }
}
