package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmppReceiptTest {

  private static final SmppErrors UNKNOWN_SUBSCRIBER = SmppErrors.named(Set.of("001"));

  private static SmppReceipt read(String text) {
    return SmppReceipt.of(Optional.empty(), Optional.empty(), text, UNKNOWN_SUBSCRIBER)
        .orElseThrow();
  }

  @Test
  void the_texts_of_centres_are_read() {
    SmppReceipt good =
        read(
            "id:0000000012345678 sub:001 dlvrd:001 submit date:1601010100 done date:1601010101"
                + " stat:DELIVRD err:000 text:none");
    assertThat(good.id()).isEqualTo("0000000012345678");
    assertThat(good.state()).isEqualTo(SmsNews.State.DELIVERED);
    assertThat(read("id:1 stat:EXPIRED err:027").state()).isEqualTo(SmsNews.State.FAILED);
    assertThat(read("id:1 stat:ENROUTE").state()).isEqualTo(SmsNews.State.UNDER_WAY);
    assertThat(SmppReceipt.of(Optional.empty(), Optional.empty(), "hello", UNKNOWN_SUBSCRIBER))
        .isEmpty();
  }

  @Test
  void fields_win_over_the_text() {
    SmppReceipt receipt =
        SmppReceipt.of(Optional.of("a1"), Optional.of(5), "id:9 stat:DELIVRD", UNKNOWN_SUBSCRIBER)
            .orElseThrow();
    assertThat(receipt.id()).isEqualTo("a1");
    assertThat(receipt.state()).isEqualTo(SmsNews.State.FAILED);
  }

  @Test
  void a_number_at_which_there_is_nobody_is_told_from_one_that_is_switched_off() {
    assertThat(read("id:1 stat:UNDELIV err:001").state()).isEqualTo(SmsNews.State.UNREACHABLE);
    assertThat(read("id:1 stat:UNDELIV err:1").state()).isEqualTo(SmsNews.State.UNREACHABLE);
    assertThat(read("id:1 stat:UNDELIV err:027").state()).isEqualTo(SmsNews.State.FAILED);
    assertThat(read("id:1 stat:DELIVRD err:001").state()).isEqualTo(SmsNews.State.DELIVERED);
  }

  @Test
  void what_the_network_says_counts_more_than_the_centres_own_numbers() {
    assertThat(undelivered(new byte[] {3, 0, 1}).state()).isEqualTo(SmsNews.State.UNREACHABLE);
    assertThat(undelivered(new byte[] {3, 0, 27}).state()).isEqualTo(SmsNews.State.FAILED);
    assertThat(undelivered(new byte[] {3, 0, 27}).detail()).isEqualTo("UNDELIV network 27");
  }

  private static SmppReceipt undelivered(byte[] network) {
    return SmppReceipt.of(
            Optional.of("a"),
            Optional.of(5),
            "err:001",
            new SmppErrors(Optional.of(network), Set.of("001")))
        .orElseThrow();
  }

  @Test
  void a_centre_may_count_in_another_base_when_it_confirms() {
    assertThat(read("id:255 stat:DELIVRD").ids()).contains("255", "ff", "FF");
    assertThat(read("id:ff stat:DELIVRD").ids()).contains("ff", "255");
    assertThat(read("id:0000000012345678 stat:DELIVRD").ids()).contains("12345678");
  }
}
