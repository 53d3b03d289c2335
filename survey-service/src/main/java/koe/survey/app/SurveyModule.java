package koe.survey.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import koe.kernel.job.Jobs;
import koe.survey.channel.SmtpAddress;
import koe.survey.contact.ContactImport;
import koe.survey.distribution.InvitationSender;
import koe.survey.distribution.Planner;
import org.eclipse.microprofile.config.Config;

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
  static SmtpAddress smtp(Config config) {
    return SmtpAddress.of(config);
  }

  @Produces
  @Singleton
  static Jobs jobs(Database database, Clock clock, ContactImport contacts, Planner planner) {
    return new Jobs("survey", database, clock, List.of(contacts, planner));
  }

  static void stop(@Disposes Jobs jobs) {
    jobs.close();
  }

  /** Sends invitations in the background. */
  @Produces
  @Singleton
  static Worker sender(InvitationSender sender) {
    return new Worker("invitations", Duration.ofSeconds(1), sender::sendDue);
  }

  static void stop(@Disposes Worker worker) {
    worker.close();
  }

  static void start(
      @Observes @Initialized(ApplicationScoped.class) Object event, Jobs jobs, Worker sender) {
    jobs.start();
    sender.start();
  }
}
