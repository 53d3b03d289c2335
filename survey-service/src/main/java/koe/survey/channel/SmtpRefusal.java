package koe.survey.channel;

import jakarta.mail.SendFailedException;
import java.util.Optional;
import koe.survey.channel.Delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Reads what a mail server means by its "no". */
final class SmtpRefusal {

  /** A mailbox that is full or not to be written to by us is still somebody's (RFC 3463). */
  private static final String NOT_THE_ADDRESS = "(?s).*\\b(552|5\\.2\\.2|5\\.7\\.\\d+)\\b.*";

  private SmtpRefusal() {}

  static Delivery of(SendFailedException refused) {
    Optional<SMTPAddressFailedException> address = address(refused);
    int code =
        address
            .map(SMTPAddressFailedException::getReturnCode)
            .orElseGet(
                () -> refused instanceof SMTPSendFailedException sent ? sent.getReturnCode() : 0);
    String detail = RelayLine.describe(address.<Exception>map(one -> one).orElse(refused));
    if (code >= 400 && code < 500) {
      return new Delivery(Outcome.TRY_LATER, detail);
    }
    boolean unknown = address.isPresent() && code >= 500 && !detail.matches(NOT_THE_ADDRESS);
    return new Delivery(unknown ? Outcome.UNREACHABLE : Outcome.REFUSED, detail);
  }

  private static Optional<SMTPAddressFailedException> address(SendFailedException refused) {
    for (Exception next = refused;
        next instanceof SendFailedException one;
        next = one.getNextException()) {
      if (next instanceof SMTPAddressFailedException address) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }
}
