package koe.survey.channel;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/**
 * One conversation with a short message centre, in which messages go out and receipts and answers
 * come in. A lost one is begun again, after pauses that grow with each failure.
 */
final class SmppLink implements AutoCloseable {

  private static final int ENQUIRE_MILLIS = 15_000;
  private static final long ANSWER_MILLIS = 10_000;
  private static final long LONGEST_REST_SECONDS = 60;

  private final SmppAccount account;
  private final SmppListener listener;
  private final Clock clock;
  private final int enquireMillis;
  private Optional<SMPPSession> session = Optional.empty();
  private Instant restUntil = Instant.MIN;
  private int failures;

  SmppLink(SmppAccount account, SmsNews news, Clock clock) {
    this(account, news, clock, ENQUIRE_MILLIS);
  }

  /**
   * @param enquireMillis how long there may be silence before the centre is asked if it is there
   */
  SmppLink(SmppAccount account, SmsNews news, Clock clock, int enquireMillis) {
    this.account = account;
    this.listener = new SmppListener(account, news);
    this.clock = clock;
    this.enquireMillis = enquireMillis;
  }

  /** Begins the conversation again if it was lost and has rested. */
  synchronized SMPPSession open() throws IOException {
    if (session.filter(one -> one.getSessionState().isBound()).isPresent()) {
      return session.get();
    }
    if (clock.instant().isBefore(restUntil)) {
      throw new IOException("the short message centre cannot be reached at the moment");
    }
    close();
    try {
      SMPPSession begun = bind();
      session = Optional.of(begun);
      failures = 0;
      return begun;
    } catch (IOException refused) {
      long rest = Math.min(1L << Math.min(failures++, 6), LONGEST_REST_SECONDS);
      restUntil = clock.instant().plus(Duration.ofSeconds(rest));
      throw refused;
    }
  }

  /** The same, where it does not matter whether it can be done now. */
  boolean keep() {
    try {
      return open().getSessionState().isBound();
    } catch (IOException unreachable) {
      return false;
    }
  }

  private SMPPSession bind() throws IOException {
    SMPPSession begun = new SMPPSession(new SmppSockets(account));
    begun.setEnquireLinkTimer(enquireMillis);
    begun.setTransactionTimer(ANSWER_MILLIS);
    begun.setMessageReceiverListener(listener);
    begun.connectAndBind(
        account.host(),
        account.port(),
        new BindParameter(
            BindType.BIND_TRX,
            account.systemId(),
            account.password(),
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            ""),
        ANSWER_MILLIS);
    return begun;
  }

  /** Hands one part over and tells what the centre calls it. */
  String submit(SMPPSession on, String to, SmppPart part, boolean last)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    boolean number = account.from().matches("\\+?\\d+");
    DataCoding coding = DataCodings.newInstance(part.coding());
    return on.submitShortMessage(
            "",
            number ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
            number ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
            account.from().replaceFirst("^\\+", ""),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.replaceFirst("^\\+", ""),
            new ESMClass(part.joined() ? 0x40 : 0),
            (byte) 0,
            (byte) 1,
            null,
            null,
            new RegisteredDelivery(
                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
            (byte) 0,
            coding,
            (byte) 0,
            part.bytes())
        .getMessageId();
  }

  @Override
  public synchronized void close() {
    session.ifPresent(SMPPSession::unbindAndClose);
    session = Optional.empty();
  }
}
