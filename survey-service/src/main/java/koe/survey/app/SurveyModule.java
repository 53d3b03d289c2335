package koe.survey.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;
import koe.survey.channel.SmppChannel;
import koe.survey.click.Clicks;
import koe.survey.contact.ContactImport;
import koe.survey.distribution.InvitationSender;
import koe.survey.distribution.Planner;
import koe.survey.distribution.Replanner;
import koe.survey.distribution.Triggers;
import koe.survey.erasure.Erasures;
import koe.survey.hook.BounceMailbox;
import koe.survey.hook.SmsReports;

/** What survey-service is made of, and the work that it begins when it starts. */
@ApplicationScoped
public class SurveyModule {

  @Produces
  @Singleton
  static Database database(Environment environment) {
    return environment.connect("survey");
  }

  static void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  static Jobs jobs(
      Database database,
      Clock clock,
      ContactImport contacts,
      Planner planner,
      Replanner replanner) {
    return new Jobs("survey", database, clock, List.of(contacts, planner, replanner));
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration MAILBOX_PAUSE = Duration.ofSeconds(30);

  private final List<Worker> workers = new ArrayList<>();

  @Inject InvitationSender sender;
  @Inject BounceMailbox returned;
  @Inject Clicks clicks;
  @Inject SmppChannel smpp;
  @Inject SmsReports smsReports;
  @Inject Triggers triggers;
  @Inject Erasures erasures;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs) {
    jobs.start();
    workers.add(new Worker("invitations", PAUSE, sender::sendDue).start());
    workers.add(new Worker("triggers", PAUSE, triggers::follow).start());
    workers.add(new Worker("returned-mail", MAILBOX_PAUSE, returned::read).start());
    workers.add(new Worker("clicks", PAUSE, clicks::judge).start());
    workers.add(new Worker("short-messages", PAUSE, smpp::listen).start());
    workers.add(new Worker("short-message-receipts", PAUSE, smsReports::lookAgain).start());
    workers.add(new Worker("asked-erasures", PAUSE, erasures::eraseAsked).start());
    workers.add(new Worker("erasures", PAUSE, erasures::finish).start());
  }

  @PreDestroy
  void stop() {
    workers.forEach(Worker::close);
  }
}
