package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending to a real mail server while the sender is killed, or operators press what they can. */
class SendCrashTest {

  private static final int RECIPIENTS = Integer.getInteger("koe.crash.recipients", 1_000);
  private static final int KILLS = Integer.getInteger("koe.crash.kills", 12);
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(6);

  private final Desk desk = new Desk();
  private final Deque<SenderProcess> ready = new ArrayDeque<>();
  private Instant next = desk.clock.instant();

  @BeforeEach
  void postfix_is_there() {
    assumeTrue(
        SmtpSink.isInstalled(),
        "LEFT OUT: sending while killed needs smtp-sink of Debian's postfix (.ci/run installs it)");
  }

  @AfterEach
  void close() {
    ready.forEach(SenderProcess::close);
    desk.close();
  }

  private void contacts(int many) {
    IntStream.range(0, many)
        .forEach(i -> desk.people.with("c" + i, "{\"email\": \"c" + i + "@example.jp\"}"));
  }

  private void startAnother(SmtpSink sink) {
    ready.add(new SenderProcess(desk.postgres.url(), sink.port(), next));
    next = next.plus(LONGER_THAN_A_LEASE);
  }

  private void sendKilled(SmtpSink sink) throws IOException, InterruptedException {
    IntStream.range(0, 3).forEach(i -> startAnother(sink));
    for (int kill = 1; kill <= KILLS; kill++) {
      startAnother(sink);
      try (SenderProcess sender = ready.remove()) {
        int enough = sink.count() + RECIPIENTS / (KILLS + 5);
        sender.begin();
        while (sender.isAlive() && sink.count() < enough) {
          Thread.onSpinWait();
        }
        sender.kill();
      }
    }
    desk.clock.set(next.toString());
    try (InvitationSender last = closing(sink)) {
      while (last.sendDue() > 0) {
        // what is left
      }
    }
  }

  private InvitationSender closing(SmtpSink sink) {
    return Desk.sender(desk.database, desk.clock, sink.port());
  }

  private Map<String, InvitationStore.Listed> invitations(UUID id) {
    return desk
        .distributions
        .invitations(desk.workspace, id, Optional.empty(), RECIPIENTS + 1)
        .stream()
        .collect(Collectors.toMap(InvitationStore.Listed::address, Function.identity()));
  }

  @Test
  void a_sender_killed_again_and_again_writes_to_nobody_twice_and_leaves_nobody_out()
      throws Exception {
    contacts(RECIPIENTS);
    try (SmtpSink sink = new SmtpSink()) {
      UUID id = desk.launched("{\"channel\": \"email\"}");
      sendKilled(sink);
      List<String> mails = sink.mails();
      Set<String> reached = new HashSet<>();
      mails.forEach(mail -> assertThat(reached.add(SmtpSink.recipient(mail))).isTrue());
      Map<String, InvitationStore.Listed> all = invitations(id);
      assertThat(all).hasSize(RECIPIENTS);
      assertThat(all.values())
          .extracting(InvitationStore.Listed::status)
          .containsOnly("sent", "inDoubt");
      all.forEach(
          (address, one) ->
              assertThat(one.status().equals("inDoubt") || reached.contains(address)).isTrue());
      List<Doubt> doubts = desk.doubts.list(desk.workspace, id, Optional.empty(), RECIPIENTS);
      assertThat(doubts)
          .hasSizeLessThanOrEqualTo(KILLS * InvitationSender.CONVERSATIONS)
          .isNotEmpty();
      assertThat(desk.distributions.view(desk.workspace, id).funnel())
          .containsEntry("inDoubt", (long) doubts.size());
      resolve(sink, id, reached, doubts);
      assertThat(sink.mails().stream().map(SmtpSink::recipient))
          .hasSize(RECIPIENTS)
          .doesNotHaveDuplicates();
      assertThat(invitations(id).values())
          .extracting(InvitationStore.Listed::status)
          .containsOnly("sent");
    }
  }

  /** The mail server tells of those it took; a person has the others sent again. */
  private void resolve(SmtpSink sink, UUID id, Set<String> reached, List<Doubt> doubts) {
    for (Doubt doubt : doubts) {
      if (reached.contains(doubt.address())) {
        String mark = desk.marks.messageId(doubt.invitation(), 0);
        assertThat(desk.receipts.ofMail(mark, Receipts.Fate.DELIVERED, "")).isTrue();
      } else {
        desk.doubts.resolve(
            desk.workspace, id, new Doubts.Place(doubt.invitation(), 0), true, "test");
      }
    }
    try (InvitationSender last = closing(sink)) {
      while (last.sendDue() > 0) {
        // what a person wants sent again
      }
    }
  }

  @Test
  void two_servers_and_two_operators_who_press_and_edit_everything_write_to_everybody_once()
      throws Exception {
    contacts(300);
    ExecutorService people = Executors.newFixedThreadPool(4);
    try (SmtpSink sink = new SmtpSink();
        InvitationSender one = closing(sink);
        InvitationSender other = closing(sink)) {
      UUID id = desk.drafted("{\"channel\": \"email\"}");
      List<Future<?>> clicks =
          IntStream.range(0, 4).<Future<?>>mapToObj(i -> people.submit(() -> launch(id))).toList();
      for (Future<?> click : clicks) {
        click.get();
      }
      desk.jobs.runDue();
      desk.jobs.runDue();
      List<Future<?>> work =
          List.of(
              people.submit(() -> send(one, sink)),
              people.submit(() -> send(other, sink)),
              people.submit(() -> press(id)),
              people.submit(() -> edit(id)));
      for (Future<?> each : work) {
        each.get();
      }
      assertThat(sink.mails().stream().map(SmtpSink::recipient))
          .hasSize(300)
          .doesNotHaveDuplicates();
      assertThat(invitations(id).values())
          .extracting(InvitationStore.Listed::status)
          .containsOnly("sent");
    } finally {
      people.shutdownNow();
    }
  }

  private void launch(UUID id) {
    try {
      desk.distributions.launch(desk.workspace, id, "test");
    } catch (koe.kernel.web.Problem alreadyLaunched) {
      assertThat(alreadyLaunched.status()).isEqualTo(409);
    }
  }

  private void press(UUID id) {
    for (int i = 0; i < 10; i++) {
      for (Runnable button :
          List.<Runnable>of(
              () -> desk.distributions.pause(desk.workspace, id, "test"),
              () -> desk.distributions.resume(desk.workspace, id, "test"))) {
        try {
          button.run();
        } catch (koe.kernel.web.Problem tooLate) {
          assertThat(tooLate.status()).isEqualTo(409);
        }
      }
    }
  }

  private void edit(UUID id) {
    for (int i = 0; i < 40; i++) {
      String words =
          """
          {"message": {"en": {"subject": "Words %d", "body": "{link}"}},
           "schedule": {"window": {"from": "00:00", "to": "23:%02d"}}}"""
              .formatted(i, 20 + i);
      desk.editor.change(desk.workspace, id, null, JsonBody.of(Json.read(words)), "test");
      desk.jobs.runDue();
      press(id);
    }
  }

  private static void send(InvitationSender sender, SmtpSink sink) {
    while (sink.count() < 300) {
      sender.sendDue();
    }
    sender.sendDue();
  }
}
