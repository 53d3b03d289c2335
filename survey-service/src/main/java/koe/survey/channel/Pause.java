package koe.survey.channel;

import java.time.Duration;

/** How time passes while a channel must wait. */
interface Pause {

  Pause REAL = length -> Thread.sleep(length.toMillis());

  void last(Duration length) throws InterruptedException;
}
