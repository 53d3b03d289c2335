package koe.response.intake;

import java.sql.SQLException;

/** Tells a database that is away from a statement that it refused. */
final class Unavailable {

  private Unavailable() {}

  /** SQLSTATE class 08 is a lost connection, 53 a full server, 57 an ended one. */
  static boolean is(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SQLException refused) {
        String state = refused.getSQLState();
        return state == null
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57");
      }
      cause = cause.getCause();
    }
    return false;
  }
}
