package koe.dashboard.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.outbound.Outbound;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.text.Formats;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.workspace.Workspace;
import koe.kernel.workspace.Workspaces;

/** Tells of new follow-ups who is to be told; tried again for some hours if it fails. */
@Singleton
public class NotificationSender {

  private static final int BATCH = 20;
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final Workspaces workspaces;
  private final Mailer mailer;
  private final Outbound outbound;
  private final String url;
  private final Clock clock;

  @Inject
  NotificationSender(
      Database database,
      Workspaces workspaces,
      Mailer mailer,
      Outbound outbound,
      Environment environment,
      Clock clock) {
    this(database, workspaces, mailer, outbound, environment.url(), clock);
  }

  NotificationSender(
      Database database,
      Workspaces workspaces,
      Mailer mailer,
      Outbound outbound,
      String url,
      Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.mailer = mailer;
    this.outbound = outbound;
    this.url = url;
    this.clock = clock;
  }

  /** One round through all workspaces; how many were tried. */
  public int run() {
    return database.workspaces().stream().mapToInt(this::run).sum();
  }

  int run(UUID workspace) {
    Instant now = clock.instant();
    List<NotificationStore.Due> due =
        database.inWorkspace(
            workspace,
            handle -> handle.attach(NotificationStore.class).lease(now, now.plus(LEASE), BATCH));
    due.forEach(one -> send(workspace, one));
    return due.size();
  }

  private void send(UUID workspace, NotificationStore.Due due) {
    try {
      Notice notice = notice(workspace, due);
      if (Recipients.isChat(due.recipient())) {
        post(due, notice);
      } else {
        mail(workspace, due, notice);
      }
      note(workspace, due, "sent", clock.instant(), "");
    } catch (MessagingException | IllegalStateException failure) {
      boolean over = due.attempts() >= MOST_ATTEMPTS;
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts() - 1, 7));
      String detail = String.valueOf(failure.getMessage());
      note(workspace, due, over ? "failed" : "waiting", clock.instant().plus(pause), detail);
    }
  }

  private Notice notice(UUID workspace, NotificationStore.Due due) {
    Workspace home = workspaces.get(workspace);
    Language language = Language.negotiate(Optional.of(home.language()), "");
    return Notice.of(
        due, Texts.of("koe.dashboard.texts").in(language), new Formats(language, home.zone()), url);
  }

  private void post(NotificationStore.Due due, Notice notice) {
    Outbound.Answer answer = outbound.post(due.recipient(), Map.of(), notice.chat(due.recipient()));
    if (!answer.isAccepted()) {
      throw new IllegalStateException(answer.status() + " " + answer.detail());
    }
  }

  private void mail(UUID workspace, NotificationStore.Due due, Notice notice)
      throws MessagingException {
    for (String address : addresses(workspace, due)) {
      mailer.send(due.id(), address, notice.subject(), notice.plain());
    }
  }

  private List<String> addresses(UUID workspace, NotificationStore.Due due) {
    return database.inWorkspace(
        workspace,
        handle -> {
          NotificationStore store = handle.attach(NotificationStore.class);
          return switch (due.recipient()) {
            case Recipients.ASSIGNEE -> store.assignee(due.task());
            case Recipients.TEAM -> store.team(due.task());
            default -> List.of(due.recipient());
          };
        });
  }

  private void note(
      UUID workspace, NotificationStore.Due due, String status, Instant dueAt, String detail) {
    database.useWorkspace(
        workspace,
        handle -> handle.attach(NotificationStore.class).tried(due.id(), status, dueAt, detail));
  }
}
