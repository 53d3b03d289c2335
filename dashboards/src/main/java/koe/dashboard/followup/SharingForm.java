package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who gets the follow-ups of a rule, as it stands in a form.
 *
 * @param assign how owners take turns; empty for none
 * @param attribute of the customer, that names the owner
 * @param holdOut percent of the responses that nobody follows up; empty for none
 * @param dailyCap most tasks a day; empty for no limit
 */
public record SharingForm(
    String assign, String attribute, String holdOut, String dailyCap, boolean group, boolean stop) {

  public static final List<String> WAYS =
      List.of(Sharing.ROUND_ROBIN, Sharing.LEAST_LOADED, Sharing.ATTRIBUTE);

  private static final int DECIMALS = 4;

  static SharingForm blank() {
    return of(Sharing.none());
  }

  static SharingForm of(Sharing sharing) {
    return new SharingForm(
        sharing.assign().orElse(""),
        sharing.attribute().orElse(""),
        sharing.holdOut().map(SharingForm::percent).orElse(""),
        sharing.dailyCap().map(Object::toString).orElse(""),
        sharing.groups(),
        sharing.stops());
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /**
   * @param field what was sent by a name; empty if nothing was
   */
  static SharingForm read(UnaryOperator<String> field) {
    return new SharingForm(
        field.apply("assign"),
        field.apply("attribute"),
        field.apply("holdOut"),
        field.apply("dailyCap"),
        field.apply("group").equals("true"),
        field.apply("stop").equals("true"));
  }

  /** What cannot be a number is sent on as it is, to be refused where everything is. */
  void addTo(ObjectNode then) {
    if (!assign.isEmpty()) {
      then.put("assign", assign);
    }
    if (!attribute.isEmpty()) {
      then.put("attribute", attribute);
    }
    if (holdOut.matches("[0-9]{1,2}([.][0-9]{1,2})?")) {
      then.put("holdOut", new BigDecimal(holdOut).movePointLeft(2).setScale(DECIMALS));
    } else if (!holdOut.isEmpty()) {
      then.put("holdOut", holdOut);
    }
    if (dailyCap.matches("[0-9]{1,6}")) {
      then.put("dailyCap", Integer.parseInt(dailyCap));
    } else if (!dailyCap.isEmpty()) {
      then.put("dailyCap", dailyCap);
    }
    then.put("group", group).put("stop", stop);
  }
}
