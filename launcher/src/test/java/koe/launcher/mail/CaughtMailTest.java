package koe.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaughtMailTest {

  private static final UUID WORKSPACE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: x\r\nFeedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:invitation:koe\r\n\r\nhi",
        "feedback-id:5:01890a5d-ac96-774b-bcce-b302099a8057:reminder:koe\n\nhi",
        "Feedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:a:koe",
        "Feedback-ID:\r\n 5:01890a5d-ac96-774b-bcce-b302099a8057:a:koe\r\nTo: b@example.com\r\n\r\n"
      })
  void the_header_tells_the_workspace(String message) {
    assertThat(workspaceOf(message)).hasValue(WORKSPACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Subject: x\r\n\r\nhi",
        "Subject: x\r\n\r\nFeedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:a:koe\r\n",
        "Feedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:a:other\r\n\r\n",
        "Feedback-ID: 5:------------------------------------:a:koe\r\n\r\n",
        "X-Feedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:a:koe\r\n\r\n"
      })
  void a_mail_that_koe_did_not_make_has_none(String message) {
    assertThat(workspaceOf(message)).isEmpty();
  }

  @Test
  void other_headers_may_hold_any_bytes() {
    assertThat(
            workspaceOf(
                "Subject: ご意見\r\nFeedback-ID: 5:01890a5d-ac96-774b-bcce-b302099a8057:a:koe\r\n\r\n"))
        .hasValue(WORKSPACE);
  }

  private static Optional<UUID> workspaceOf(String message) {
    return CaughtMail.workspaceOf(message.getBytes(StandardCharsets.UTF_8));
  }
}
