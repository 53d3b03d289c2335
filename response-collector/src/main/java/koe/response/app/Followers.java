package koe.response.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.db.Worker;
import koe.response.answer.Growth;
import koe.response.correction.Wishes;
import koe.response.erasure.Erasures;
import koe.response.file.FileSweep;
import koe.response.telling.Telling;

/** The work that the staff's side does in the background. */
@ApplicationScoped
public class Followers {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofMinutes(5);

  @Inject Telling telling;
  @Inject Erasures erasures;
  @Inject FileSweep files;
  @Inject Growth growth;
  @Inject Wishes wishes;

  private final List<Worker> workers = new ArrayList<>();

  void start() {
    workers.add(new Worker("earlier-answers", PAUSE, telling::tellNew).start());
    workers.add(new Worker("growth", PAUSE, growth::follow).start());
    workers.add(new Worker("wishes", PAUSE, wishes::grant).start());
    workers.add(new Worker("response-erasure", PAUSE, erasures::eraseWanted).start());
    workers.add(new Worker("file-sweep", SWEEP, files::sweep).start());
  }

  @PreDestroy
  void stop() {
    workers.forEach(Worker::close);
  }
}
