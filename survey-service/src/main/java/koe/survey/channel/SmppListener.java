package koe.survey.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Hears what a short message centre tells by itself; what cannot be kept now, it tells again. */
final class SmppListener implements MessageReceiverListener {

  private static final int AGAIN_LATER = 0x64;
  private static final int NOT_UNDERSTOOD = 0x03;

  private final SmppAccount account;
  private final SmsNews news;

  SmppListener(SmppAccount account, SmsNews news) {
    this.account = account;
    this.news = news;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm told) throws ProcessRequestException {
    try {
      if (told.isSmscDeliveryReceipt()) {
        receipt(told).ifPresent(this::tell);
      } else if (!told.isIntermediateDeliveryNotification()) {
        String from = told.getSourceAddr();
        news.heard(from.matches("\\d{7,15}") ? "+" + from : from, text(told));
      }
    } catch (RuntimeException notKept) {
      throw new ProcessRequestException("try again later", AGAIN_LATER, notKept);
    }
  }

  private void tell(SmppReceipt receipt) {
    List<String> ids = receipt.ids().stream().map(account::idOf).toList();
    news.receipt(ids, receipt.state(), receipt.detail());
  }

  private Optional<SmppReceipt> receipt(DeliverSm told) {
    return SmppReceipt.of(
        value(told, OptionalParameter.Tag.RECEIPTED_MESSAGE_ID)
            .map(id -> new String(id, StandardCharsets.US_ASCII).replace("\0", "")),
        value(told, OptionalParameter.Tag.MESSAGE_STATE)
            .filter(state -> state.length > 0)
            .map(state -> (int) state[0]),
        text(told),
        new SmppErrors(
            value(told, OptionalParameter.Tag.NETWORK_ERROR_CODE), account.unreachable()));
  }

  private static Optional<byte[]> value(DeliverSm told, OptionalParameter.Tag tag) {
    return Optional.ofNullable(told.getOptionalParameter(tag))
        .map(OptionalParameter::serialize)
        .map(field -> Arrays.copyOfRange(field, 4, field.length));
  }

  /** What is said, without the header that joins parts. */
  private static String text(DeliverSm told) {
    byte[] said =
        Optional.ofNullable(told.getShortMessage())
            .filter(bytes -> bytes.length > 0)
            .or(() -> value(told, OptionalParameter.Tag.MESSAGE_PAYLOAD))
            .orElse(new byte[0]);
    int from = told.isUdhi() && said.length > 0 ? Math.min(1 + (said[0] & 0xff), said.length) : 0;
    byte[] bare = Arrays.copyOfRange(said, from, said.length);
    return switch (told.getDataCoding() & 0x0c) {
      case 0x08 -> new String(bare, StandardCharsets.UTF_16BE);
      default ->
          told.getDataCoding() == 3
              ? new String(bare, StandardCharsets.ISO_8859_1)
              : GsmAlphabet.decode(bare);
    };
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification telephoneIsBack) {
    // the centre itself sends what waits for the telephone
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm unexpected, Session source)
      throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not taken here", NOT_UNDERSTOOD);
  }
}
