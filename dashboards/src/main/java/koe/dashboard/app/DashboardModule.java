package koe.dashboard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import koe.dashboard.followup.Escalation;
import koe.dashboard.followup.Replies;
import koe.dashboard.followup.Triage;
import koe.dashboard.notification.Mailer;
import koe.dashboard.notification.NotificationSender;
import koe.dashboard.outbound.Outbound;
import koe.dashboard.rollup.RollupCheck;
import koe.dashboard.rollup.Rollups;
import koe.dashboard.tracker.IssueSender;
import koe.dashboard.webhook.WebhookSender;
import koe.kernel.access.Sealer;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;
import org.eclipse.microprofile.config.Config;

/** What dashboards is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class DashboardModule {

  private static final Duration TRIAGE_PAUSE = Duration.ofSeconds(1);
  private static final Duration NOTICE_PAUSE = Duration.ofSeconds(2);
  private static final Duration ROLLUP_PAUSE = Duration.ofSeconds(1);
  private static final Duration CHECK_PAUSE = Duration.ofMinutes(10);
  private static final Duration WEBHOOK_PAUSE = Duration.ofSeconds(1);

  @Produces
  @Singleton
  static Database database(Environment environment) {
    return environment.connect("dashboard");
  }

  static void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  static Jobs jobs(Database database, Clock clock) {
    return new Jobs("dashboard", database, clock, List.of());
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  /** Calls to others; what may be called inside the network is named in koe.outbound.allow. */
  @Produces
  @Singleton
  static Outbound outbound(Config config) {
    String allowed = config.getOptionalValue("koe.outbound.allow", String.class).orElse("");
    return new Outbound(
        Arrays.stream(allowed.split(","))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet()));
  }

  static void close(@Disposes Outbound outbound) {
    outbound.close();
  }

  @Produces
  @Singleton
  static Sealer sealer(Environment environment) {
    return new Sealer(environment.secret(), "dashboard.webhook");
  }

  @Produces
  @Singleton
  @Named("webhooks")
  static Worker webhooks(WebhookSender sender) {
    return new Worker("webhooks", WEBHOOK_PAUSE, sender::run);
  }

  static void stopWebhooks(@Disposes @Named("webhooks") Worker webhooks, WebhookSender sender) {
    webhooks.close();
    sender.close();
  }

  @Produces
  @Singleton
  static Mailer mailer(Config config) {
    return Mailer.of(config);
  }

  @Produces
  @Singleton
  @Named("notifications")
  static Worker notifications(NotificationSender sender) {
    return new Worker("notifications", NOTICE_PAUSE, sender::run);
  }

  static void stopNotifications(@Disposes @Named("notifications") Worker notifications) {
    notifications.close();
  }

  @Produces
  @Singleton
  @Named("triage")
  static Worker triage(Triage triage) {
    return new Worker("triage", TRIAGE_PAUSE, triage::run);
  }

  @Produces
  @Singleton
  @Named("issues")
  static Worker issues(IssueSender sender) {
    return new Worker("issues", NOTICE_PAUSE, sender::run);
  }

  static void stopIssues(@Disposes @Named("issues") Worker issues) {
    issues.close();
  }

  @Produces
  @Singleton
  @Named("clock")
  static Worker clock(Escalation escalation, Replies replies) {
    return new Worker("follow-up-clock", NOTICE_PAUSE, () -> escalation.run() + replies.run());
  }

  static void stopClock(@Disposes @Named("clock") Worker clock) {
    clock.close();
  }

  static void stop(@Disposes @Named("triage") Worker triage) {
    triage.close();
  }

  @Produces
  @Singleton
  @Named("rollups")
  static Worker rollups(Rollups rollups) {
    return new Worker("rollups", ROLLUP_PAUSE, rollups::run);
  }

  static void stopRollups(@Disposes @Named("rollups") Worker rollups) {
    rollups.close();
  }

  @Produces
  @Singleton
  @Named("rollup-check")
  static Worker rollupCheck(RollupCheck check) {
    return new Worker("rollup-check", CHECK_PAUSE, check::run);
  }

  static void stopCheck(@Disposes @Named("rollup-check") Worker check) {
    check.close();
  }

  static void start(
      @Observes @Initialized(ApplicationScoped.class) Object event,
      Jobs jobs,
      @Named("triage") Worker triage,
      @Named("clock") Worker clock,
      @Named("issues") Worker issues,
      @Named("webhooks") Worker webhooks,
      @Named("notifications") Worker notifications,
      @Named("rollups") Worker rollups,
      @Named("rollup-check") Worker rollupCheck) {
    jobs.start();
    triage.start();
    clock.start();
    issues.start();
    webhooks.start();
    notifications.start();
    rollups.start();
    rollupCheck.start();
  }
}
