package koe.survey.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server that knows how far a mail has come: the server may have it only
 * once the line that ends it was sent.
 */
final class SmtpTransport extends SMTPTransport {

  private boolean handedOver;

  SmtpTransport(Session session, String protocol) {
    super(
        session,
        new URLName(protocol, null, -1, null, null, null),
        protocol,
        protocol.equals("smtps"));
  }

  /** A mail begins. */
  void begin() {
    handedOver = false;
  }

  /** True if the server may have the mail, whatever was heard of it. */
  boolean isHandedOver() {
    return handedOver;
  }

  /** True if the server said something in the end and did not just hang up. */
  boolean isAnswered() {
    return getLastReturnCode() > 0;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handedOver = true;
    super.finishData();
  }
}
