package koe.survey.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import koe.survey.distribution.Receipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceTest {

  /** As Postfix writes it. */
  private static byte[] report(String action, String status) {
    return """
        From: MAILER-DAEMON@mx.example.jp (Mail Delivery System)
        To: bounces@example.jp
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4F2E.1/mx.example.jp"

        --4F2E.1/mx.example.jp
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example.jp.

        --4F2E.1/mx.example.jp
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.jp
        X-Postfix-Sender: rfc822; bounces@example.jp

        Final-Recipient: rfc822; taro@example.jp
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 <taro@example.jp>: Recipient address rejected

        --4F2E.1/mx.example.jp
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        Message-ID: <invitation.x@koe.example.jp>

        --4F2E.1/mx.example.jp--
        """
        .formatted(action, status)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "failed,5.1.1,BOUNCED",
    "failed,5.7.1,REJECTED",
    "failed,5.2.2,REJECTED",
    "failed,4.4.7,REJECTED",
    "delivered,2.0.0,DELIVERED"
  })
  void a_report_says_what_became_of_the_mail(String action, String status, Receipts.Fate fate) {
    Bounce bounce = Bounce.read(report(action, status)).orElseThrow();
    assertThat(bounce.fate()).contains(fate);
    assertThat(bounce.detail()).startsWith(status);
    assertThat(bounce.text()).contains("invitation.x@koe.example.jp");
  }

  @Test
  void a_delay_says_nothing_yet() {
    assertThat(Bounce.read(report("delayed", "4.4.1")).orElseThrow().fate()).isEmpty();
  }

  @Test
  void what_is_no_report_is_none() {
    assertThat(Bounce.read("hello".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Bounce.read(new byte[] {0, 1, 2})).isEmpty();
  }
}
