package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import koe.survey.channel.Delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppChannelTest {

  private static final String TO = "+819011112222";

  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final SmsNews ear =
      new SmsNews() {
        @Override
        public void receipt(List<String> ids, State state, String detail) {
          news.add(state + " " + ids.get(0).replaceFirst(".*/", "") + " " + detail);
        }

        @Override
        public void heard(String from, String text) {
          news.add(from + " " + text);
        }
      };
  private int port;
  private ShortMessageCentre centre;
  private SmppChannel channel;

  @BeforeEach
  void open() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    centre = new ShortMessageCentre(port, Optional.empty());
    channel = channel(account("secret", false, Optional.empty()), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    channel.close();
    centre.close();
  }

  private SmppAccount account(String password, boolean tls, Optional<String> trusted) {
    return new SmppAccount(
        "localhost",
        port,
        tls,
        trusted,
        "koe",
        password,
        "+815012345678",
        660,
        0,
        Set.of("001"),
        Destinations.ANYWHERE);
  }

  private SmppChannel channel(SmppAccount account, Clock clock) {
    ChannelSettings settings =
        new ChannelSettings(
            MailSettings.of(SmtpAddress.plain("localhost", 25, "koe@localhost")),
            Optional.empty(),
            Optional.of(account),
            Optional.empty());
    return new SmppChannel(ChannelBook.always(settings), ear, clock, pauses::add);
  }

  private static Message message(String text) {
    return new Message(
        "sms", new UUID(0, 1), "id@koe", Optional.empty(), TO, "", text, "", Map.of());
  }

  private String heard() throws InterruptedException {
    return Optional.ofNullable(news.poll(10, TimeUnit.SECONDS)).orElse("nothing");
  }

  @Test
  void a_plain_text_travels_in_the_gsm_alphabet_and_asks_for_a_receipt() {
    Delivery delivery = channel.send(message("How was it? {€5} https://v.example/r/abc"));
    assertThat(delivery.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(delivery.providerId().orElseThrow()).endsWith("/ff");
    SubmitSm taken = centre.taken.get(0);
    assertThat(taken.getDestAddress().getAddress()).isEqualTo("819011112222");
    assertThat(taken.getDataCoding()).isEqualTo((byte) 0);
    assertThat(taken.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(GsmAlphabet.decode(taken.getShortMessage()))
        .isEqualTo("How was it? {€5} https://v.example/r/abc");
    assertThat(taken.getShortMessage()).contains(new byte[] {0x1b, 0x28, 0x1b, 0x65, '5'});
  }

  @Test
  void japanese_travels_as_ucs_2_in_parts_that_join_to_the_same_text() throws IOException {
    String text = "声".repeat(66) + "😀" + "を聞かせてください。".repeat(10);
    assertThat(channel.send(message(text)).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(centre.taken).hasSize(SmsText.of(text).parts());
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    byte place = 0;
    for (SubmitSm part : centre.taken) {
      byte[] bytes = part.getShortMessage();
      assertThat(part.getDataCoding()).isEqualTo((byte) 8);
      assertThat(part.getEsmClass()).isEqualTo(SmppConstants.ESM_CLASS_UDHI_MASK);
      assertThat(bytes.length).isLessThanOrEqualTo(140);
      assertThat(bytes).startsWith(5, 0, 3);
      assertThat(bytes[4]).isEqualTo((byte) centre.taken.size());
      assertThat(bytes[5]).isEqualTo(++place);
      assertThat(bytes[3]).isEqualTo(centre.taken.get(0).getShortMessage()[3]);
      joined.write(bytes, 6, bytes.length - 6);
      assertThat(new String(bytes, 6, bytes.length - 6, StandardCharsets.UTF_16BE))
          .doesNotMatch("(?s).*[\\ud800-\\udbff]$");
    }
    assertThat(joined.toString(StandardCharsets.UTF_16BE)).isEqualTo(text);
  }

  @Test
  void receipts_are_read_from_fields_and_from_texts() throws Exception {
    assertThat(channel.send(message("one")).outcome()).isEqualTo(Outcome.ACCEPTED);
    centre.receipt("ff", (byte) 2);
    assertThat(heard()).isEqualTo("DELIVERED ff DELIVRD");
    centre.receipt(
        "id:0911897980 sub:001 dlvrd:000 submit date:1201121551 done date:1201121551"
            + " stat:UNDELIV err:075 text:-PROFILE");
    assertThat(heard()).isEqualTo("FAILED 0911897980 UNDELIV 075");
    centre.receipt("ff", (byte) 6);
    assertThat(heard()).isEqualTo("UNDER_WAY ff ACCEPTD");
  }

  @Test
  void what_people_write_back_is_heard_in_their_letters() throws Exception {
    assertThat(channel.listen()).isZero();
    centre.writtenBack("819011112222", (byte) 8, "配信停止".getBytes(StandardCharsets.UTF_16BE));
    assertThat(heard()).isEqualTo("+819011112222 配信停止");
    centre.writtenBack("819011112222", (byte) 0, GsmAlphabet.encode("Stop [now] €"));
    assertThat(heard()).isEqualTo("+819011112222 Stop [now] €");
  }

  @Test
  void a_throttled_part_is_offered_again_and_ever_more_slowly() {
    centre.refusals.addAll(List.of(SmppConstants.STATUS_THROTTLED, SmppConstants.STATUS_MSGQFUL));
    assertThat(channel.send(message("once")).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(centre.taken).hasSize(1);
    assertThat(pauses).contains(Duration.ofMillis(500), Duration.ofMillis(1000));
  }

  @Test
  void one_that_is_throttled_for_long_waits_for_another_time() {
    centre.refusals.addAll(List.of(0x58, 0x58, 0x58, 0x58, 0x58));
    Delivery delivery = channel.send(message("later"));
    assertThat(delivery.outcome()).isEqualTo(Outcome.TRY_LATER);
    assertThat(delivery.detail()).contains("throttled");
    assertThat(centre.taken).isEmpty();
  }

  @Test
  void a_refused_number_is_not_tried_again_and_a_half_sent_text_is_in_doubt() {
    centre.refusals.add(SmppConstants.STATUS_INVDSTADR);
    assertThat(channel.send(message("nobody")).outcome()).isEqualTo(Outcome.UNREACHABLE);
    centre.refusals.clear();
    SmppChannel half =
        new SmppChannel(
            ChannelBook.always(
                new ChannelSettings(
                    MailSettings.of(SmtpAddress.plain("localhost", 25, "koe@localhost")),
                    Optional.empty(),
                    Optional.of(account("secret", false, Optional.empty())),
                    Optional.empty())),
            ear,
            Clock.systemUTC(),
            pause -> {
              if (centre.taken.size() == 1) {
                centre.refusals.add(SmppConstants.STATUS_SYSERR);
              }
            });
    try (half) {
      assertThat(half.send(message("声".repeat(100))).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Test
  void a_lost_line_is_begun_again() throws Exception {
    assertThat(channel.send(message("before")).outcome()).isEqualTo(Outcome.ACCEPTED);
    centre.close();
    centre = new ShortMessageCentre(port, Optional.empty());
    Delivery after = channel.send(message("after"));
    for (int tries = 0; after.outcome() != Outcome.ACCEPTED && tries < 20; tries++) {
      assertThat(after.outcome()).isIn(Outcome.TRY_LATER, Outcome.UNKNOWN);
      centre.session();
      after = channel.send(message("after"));
    }
    assertThat(centre.taken).isNotEmpty();
  }

  @Test
  void a_wrong_password_is_told_and_the_centre_left_alone_for_a_while() {
    Clock still = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    try (SmppChannel wrong = channel(account("guess", false, Optional.empty()), still)) {
      Delivery first = wrong.send(message("no"));
      assertThat(first.outcome()).isEqualTo(Outcome.TRY_LATER);
      assertThat(wrong.send(message("no")).detail()).contains("cannot be reached at the moment");
    }
  }

  @Test
  void a_silent_line_is_asked_whether_it_is_alive() throws Exception {
    try (SmppLink link =
        new SmppLink(account("secret", false, Optional.empty()), ear, Clock.systemUTC(), 200)) {
      assertThat(link.keep()).isTrue();
      assertThat(centre.enquiries.poll(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void tls_goes_only_to_the_centre_that_its_certificate_names(@TempDir Path folder)
      throws Exception {
    Path keys = folder.resolve("keys.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "smsc",
            "-keyalg",
            "RSA",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            "secret")
        .inheritIO()
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(Files.newInputStream(keys), "secret".toCharArray());
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("smsc").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    centre.close();
    centre = new ShortMessageCentre(port, Optional.of(keys));
    try (SmppChannel secure =
            channel(account("secret", true, Optional.of(pem)), Clock.systemUTC());
        SmppChannel trusting =
            channel(account("secret", true, Optional.empty()), Clock.systemUTC());
        SmppChannel open = channel(account("secret", false, Optional.empty()), Clock.systemUTC())) {
      assertThat(secure.send(message("sealed")).outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(trusting.send(message("sealed")).outcome()).isEqualTo(Outcome.TRY_LATER);
      assertThat(open.send(message("sealed")).outcome()).isEqualTo(Outcome.TRY_LATER);
      assertThat(centre.taken).hasSize(1);
    }
  }
}
