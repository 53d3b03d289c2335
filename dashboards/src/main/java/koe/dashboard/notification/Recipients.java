package koe.dashboard.notification;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who is told of a new follow-up: who has it, everybody of its team, mail addresses, and chats by
 * the address of their incoming webhook.
 */
public record Recipients(List<String> names) {

  static final String ASSIGNEE = "assignee";
  static final String TEAM = "team";
  private static final int MOST = 10;
  private static final int LONGEST_ADDRESS = 254;

  /** What is written with commas between. */
  public static Recipients of(String text) {
    return new Recipients(
        Arrays.stream(text.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList());
  }

  /**
   * @param open tells whether an address of the web may be called
   */
  public boolean areUsable(Predicate<String> open) {
    return names.size() <= MOST
        && names.stream()
            .allMatch(
                name ->
                    name.equals(ASSIGNEE)
                        || name.equals(TEAM)
                        || isMail(name)
                        || (isChat(name) && open.test(name)));
  }

  static boolean isChat(String name) {
    return name.startsWith("https://") || name.startsWith("http://");
  }

  static boolean isMail(String name) {
    return name.length() <= LONGEST_ADDRESS
        && name.matches("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]+@[\\p{Alnum}-]+([.][\\p{Alnum}-]+)+");
  }
}
