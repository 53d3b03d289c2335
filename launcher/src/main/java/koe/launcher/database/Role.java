package koe.launcher.database;

import java.util.Locale;

/** A database role that signs in, one for each owner of a schema and one for the public door. */
public enum Role {
  OWNER,
  SURVEY,
  INTAKE,
  RESPONSE,
  FEEDBACK,
  DASHBOARD;

  /** The name in PostgreSQL. */
  public String sqlName() {
    return "koe_" + shortName();
  }

  /** The name of the setting that holds the password. */
  public String passwordKey() {
    return "koe.database." + shortName() + ".password";
  }

  private String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
