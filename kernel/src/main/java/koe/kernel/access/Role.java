package koe.kernel.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person or a token is in a workspace. */
public enum Role {
  /** Everything, including accounts and tokens. */
  ADMIN("admin"),
  /** Runs the programme: surveys, contacts, distributions, themes, rules. */
  MANAGER("manager"),
  /** Closes the loop with customers: tasks and the comments behind them. */
  AGENT("agent"),
  /** Builds the product: backlog and comments, without identities. */
  PRODUCT("product"),
  /** Reads numbers and comments. */
  VIEWER("viewer");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The word in the API and in the database. */
  public String word() {
    return word;
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
