package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import koe.survey.channel.Delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

class RelaysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final AtomicInteger atFirst = new AtomicInteger();
  private final AtomicInteger atSecond = new AtomicInteger();
  private final Map<String, Boolean> conversations = new ConcurrentHashMap<>();
  private final SMTPServer first = server(atFirst);
  private final SMTPServer second = server(atSecond);

  private SMTPServer server(AtomicInteger count) {
    SMTPServer server =
        SMTPServer.port(0)
            .messageHandler(
                (context, from, to, data) -> {
                  conversations.put(String.valueOf(context.getRemoteAddress()), true);
                  count.incrementAndGet();
                })
            .build();
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    first.stop();
    second.stop();
  }

  private EmailChannel over(Relay... relays) {
    MailSettings settings =
        new MailSettings(
            List.of(relays), "koe@example.jp", false, Optional.empty(), ReturnBox.NONE);
    return new EmailChannel(ChannelBook.always(ChannelSettings.of(settings)), CLOCK, pauses::add);
  }

  private static Relay relay(int port, int perMinute) {
    return new Relay(SmtpAddress.plain("127.0.0.1", port, "koe@example.jp"), perMinute);
  }

  private static Message message(int number) {
    return new Message(
        "email",
        new UUID(0, 1),
        number + "@koe.example.jp",
        Optional.empty(),
        "hanako@example.com",
        "Hello",
        "text",
        "<p>text</p>",
        Map.of());
  }

  @Test
  void mail_goes_to_the_relay_that_takes_it_soonest_and_none_is_asked_more_than_its_rate() {
    EmailChannel channel =
        over(relay(first.getPortAllocated(), 60), relay(second.getPortAllocated(), 20));
    for (int i = 0; i < 40; i++) {
      assertThat(channel.send(message(i)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(atFirst.get()).isBetween(28, 32);
    assertThat(atSecond.get()).isBetween(8, 12);
    assertThat(pauses.get(pauses.size() - 1))
        .isBetween(Duration.ofSeconds(24), Duration.ofSeconds(31));
  }

  @Test
  void what_would_wait_too_long_for_its_turn_is_put_off() {
    EmailChannel channel = over(relay(first.getPortAllocated(), 1));
    assertThat(channel.send(message(1)).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(channel.send(message(2)).outcome()).isEqualTo(Outcome.ACCEPTED);
    Delivery third = channel.send(message(3));
    assertThat(third.outcome()).isEqualTo(Outcome.TRY_LATER);
    assertThat(third.detail()).contains("rate");
    assertThat(atFirst.get()).isEqualTo(2);
  }

  @Test
  void where_a_relay_cannot_be_reached_the_next_takes_its_mail() throws Exception {
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    EmailChannel channel = over(relay(nobody, 0), relay(second.getPortAllocated(), 0));
    for (int i = 0; i < 3; i++) {
      assertThat(channel.send(message(i)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(atSecond.get()).isEqualTo(3);
    assertThat(over(relay(nobody, 0)).send(message(9)).outcome()).isEqualTo(Outcome.TRY_LATER);
  }

  @Test
  void a_conversation_is_kept_for_the_next_mail() {
    EmailChannel channel = over(relay(first.getPortAllocated(), 0));
    for (int i = 0; i < 20; i++) {
      assertThat(channel.send(message(i)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(conversations).hasSize(1);
  }
}
