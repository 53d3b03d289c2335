package koe.response.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import koe.kernel.db.Database;

/** Lets PostgreSQL look at tables that have grown, before its guesses about them cost time. */
@Singleton
public class Growth {

  private final Database database;

  @Inject
  public Growth(Database database) {
    this.database = database;
  }

  /** Looks at what has grown; there is never more to do than that. */
  public int follow() {
    database.atTheGate(
        handle -> handle.createQuery("select kernel.take_stock()").mapTo(int.class).one());
    return 0;
  }
}
