package koe.survey.channel;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a short message centre says became of a message: in fields of its own, or in a text that
 * every centre writes a little differently.
 *
 * @param detail the centre's own words
 */
record SmppReceipt(String id, SmsNews.State state, String detail) {

  private static final Pattern ID = field("id", "([^\\s]{1,65})");
  private static final Pattern STATE = field("stat", "([A-Za-z]{3,10})");
  private static final Pattern ERROR = field("err", "([0-9A-Za-z]{1,10})");

  private static Pattern field(String name, String value) {
    return Pattern.compile("(?:^|\\s)" + name + ":\\s*" + value, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The receipt, if it says of which message it is.
   *
   * @param id the field receipted_message_id
   * @param state the field message_state
   * @param errors what the centre says went wrong, and which errors are for good
   */
  static Optional<SmppReceipt> of(
      Optional<String> id, Optional<Integer> state, String text, SmppErrors errors) {
    String word = state.map(SmppReceipt::word).or(() -> first(STATE, text)).orElse("");
    String error = errors.code().or(() -> first(ERROR, text)).orElse("");
    String detail = (word + " " + error).strip();
    SmsNews.State meaning = meaning(word);
    boolean forGood = meaning == SmsNews.State.FAILED && errors.isForGood(error);
    return id.map(String::strip)
        .filter(one -> !one.isEmpty())
        .or(() -> first(ID, text))
        .map(one -> new SmppReceipt(one, forGood ? SmsNews.State.UNREACHABLE : meaning, detail));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String word(int state) {
    return switch (state) {
      case 2 -> "DELIVRD";
      case 3 -> "EXPIRED";
      case 4 -> "DELETED";
      case 5 -> "UNDELIV";
      case 6 -> "ACCEPTD";
      case 8 -> "REJECTD";
      default -> "UNKNOWN";
    };
  }

  /** ACCEPTD is no delivery: the centre has accepted the message on the customer's behalf. */
  private static SmsNews.State meaning(String word) {
    return switch (word.toUpperCase(java.util.Locale.ROOT)) {
      case "DELIVRD" -> SmsNews.State.DELIVERED;
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> SmsNews.State.FAILED;
      default -> SmsNews.State.UNDER_WAY;
    };
  }

  /** The id as it stands, and as it stood if the centre counts in another base when it confirms. */
  List<String> ids() {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    String bare = id.replaceFirst("^0+(?=.)", "");
    ids.add(bare);
    if (id.matches("\\d{1,20}")) {
      String hex = new BigInteger(id).toString(16);
      ids.addAll(
          List.of(
              hex, hex.toUpperCase(java.util.Locale.ROOT), "%8s".formatted(hex).replace(' ', '0')));
    }
    if (id.matches("[0-9A-Fa-f]{1,16}")) {
      ids.add(new BigInteger(id, 16).toString());
    }
    return List.copyOf(ids);
  }
}
