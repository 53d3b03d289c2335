package koe.survey.channel;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.ssl.SslConfiguration;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A short message centre made of Cloudhopper's server, whose SMPP is not ours. */
final class ShortMessageCentre implements AutoCloseable, SmppServerHandler {

  static final String PASSWORD = "secret";
  private static final long PATIENCE = 10_000;

  final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
  final ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
  final BlockingQueue<Boolean> enquiries = new LinkedBlockingQueue<>();
  private final BlockingQueue<SmppServerSession> sessions = new LinkedBlockingQueue<>();
  private final AtomicInteger numbers = new AtomicInteger(0xfe);
  private final DefaultSmppServer server;
  private Optional<SmppServerSession> session = Optional.empty();

  ShortMessageCentre(int port, Optional<Path> keys) throws Exception {
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    configuration.setReuseAddress(true);
    configuration.setNonBlockingSocketsEnabled(true);
    if (keys.isPresent()) {
      SslConfiguration tls = new SslConfiguration();
      tls.setKeyStorePath(keys.get().toString());
      tls.setKeyStoreType("PKCS12");
      tls.setKeyStorePassword(PASSWORD);
      tls.setKeyManagerPassword(PASSWORD);
      configuration.setUseSsl(true);
      configuration.setSslConfiguration(tls);
    }
    server = new DefaultSmppServer(configuration, this);
    server.start();
  }

  /** The conversation that was begun last. */
  SmppServerSession session() throws InterruptedException {
    if (session.isEmpty()) {
      session = Optional.ofNullable(sessions.poll(PATIENCE, TimeUnit.MILLISECONDS));
    }
    return session.orElseThrow(() -> new IllegalStateException("nobody came"));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void sessionBindRequested(Long id, SmppSessionConfiguration session, BaseBind bind)
      throws SmppProcessingException {
    if (!PASSWORD.equals(session.getPassword())) {
      throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
    }
  }

  @Override
  public void sessionCreated(Long id, SmppServerSession session, BaseBindResp answer) {
    session.serverReady(
        new DefaultSmppSessionHandler() {
          @Override
          @SuppressWarnings("rawtypes")
          public PduResponse firePduRequestReceived(PduRequest request) {
            return answer(request);
          }
        });
    sessions.add(session);
  }

  private PduResponse answer(PduRequest<?> request) {
    PduResponse answer = request.createResponse();
    if (request instanceof EnquireLink) {
      enquiries.add(true);
    }
    if (request instanceof SubmitSm submitted) {
      Integer refusal = refusals.poll();
      if (refusal != null) {
        answer.setCommandStatus(refusal);
        return answer;
      }
      ((SubmitSmResp) answer).setMessageId(Integer.toHexString(numbers.incrementAndGet()));
      taken.add(submitted);
    }
    return answer;
  }

  @Override
  public void sessionDestroyed(Long id, SmppServerSession session) {
    session.destroy();
  }

  /** A receipt in the words of the text alone. */
  void receipt(String text) throws Exception {
    DeliverSm told = new DeliverSm();
    told.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
    told.setShortMessage(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    tell(told);
  }

  /** A receipt in fields of its own. */
  void receipt(String id, byte state) throws Exception {
    DeliverSm told = new DeliverSm();
    told.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
    told.setShortMessage(
        "in words that nobody knows".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    told.addOptionalParameter(
        new Tlv(
            SmppConstants.TAG_RECEIPTED_MSG_ID,
            (id + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    told.addOptionalParameter(new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {state}));
    tell(told);
  }

  void writtenBack(String from, byte coding, byte[] text) throws Exception {
    DeliverSm told = new DeliverSm();
    told.setSourceAddress(new Address((byte) 1, (byte) 1, from));
    told.setDataCoding(coding);
    told.setShortMessage(text);
    tell(told);
  }

  private void tell(DeliverSm told) throws Exception {
    told.setDestAddress(new Address((byte) 1, (byte) 1, "815012345678"));
    if (told.getSourceAddress() == null) {
      told.setSourceAddress(new Address((byte) 1, (byte) 1, "819011112222"));
    }
    session().sendRequestPdu(told, PATIENCE, true).await();
  }

  @Override
  public void close() {
    server.destroy();
  }
}
