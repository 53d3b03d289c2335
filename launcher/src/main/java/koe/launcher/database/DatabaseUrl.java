package koe.launcher.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import koe.launcher.console.Refusal;
import org.postgresql.ds.PGSimpleDataSource;

/** A database and who signs in to it. The credentials never stand in the JDBC URL. */
public record DatabaseUrl(String jdbc, String user, String password) {

  private static final Pattern FORM =
      Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^@/]*)@)?([^/?@]+)/([^?/]+)(?:\\?(.*))?");

  /**
   * Reads {@code postgresql://user:password@host/db} as well as {@code
   * jdbc:postgresql://host/db?user=…&password=…}.
   */
  public static DatabaseUrl parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new Refusal(
          "KOE_DATABASE_URL is not a PostgreSQL URL: write postgresql://user:password@host/database");
    }
    String[] signIn = Optional.ofNullable(parts.group(1)).orElse("").split(":", 2);
    String user = decode(signIn[0]);
    String password = signIn.length > 1 ? decode(signIn[1]) : "";
    List<String> settings = new ArrayList<>();
    for (String setting : Optional.ofNullable(parts.group(4)).orElse("").split("&")) {
      if (setting.startsWith("user=")) {
        user = decode(setting.substring("user=".length()));
      } else if (setting.startsWith("password=")) {
        password = decode(setting.substring("password=".length()));
      } else if (!setting.isBlank()) {
        settings.add(setting);
      }
    }
    String query = settings.isEmpty() ? "" : "?" + String.join("&", settings);
    return new DatabaseUrl(
        "jdbc:postgresql://" + parts.group(2) + "/" + parts.group(3) + query, user, password);
  }

  /** The same database for somebody else. */
  public DatabaseUrl as(String otherUser, String otherPassword) {
    return new DatabaseUrl(jdbc, otherUser, otherPassword);
  }

  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbc);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("koe");
    return source;
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return user + " at " + jdbc;
  }

  private static String decode(String text) {
    // In the sign-in part of a URL a plus is a plus.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
