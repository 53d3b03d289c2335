package koe.kernel.db;

/**
 * Where the database is and as whom to sign in.
 *
 * @param url a JDBC URL
 * @param connections the most connections held at once
 */
public record DatabaseAddress(String url, String role, String password, int connections) {

  @Override
  public String toString() {
    return role + " at " + url;
  }
}
