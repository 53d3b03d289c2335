package koe.dashboard.metric;

import java.util.Set;

/**
 * What answers are grouped by: a property of the response, or an attribute of the contact as it was
 * when the response came in.
 *
 * @param property one of the properties, or {@code attribute}
 * @param key the key of the attribute
 */
public record Dimension(String property, String key) {

  private static final Set<String> PROPERTIES =
      Set.of("channel", "language", "survey", "touchpoint", "distribution");
  private static final String ATTRIBUTE = "attribute";
  private static final String OF_CONTACT = "contact.";

  /** A property by its name, anything else an attribute; {@code contact.NAME} always is one. */
  public static Dimension of(String name) {
    if (PROPERTIES.contains(name)) {
      return new Dimension(name, "");
    }
    return new Dimension(
        ATTRIBUTE, name.startsWith(OF_CONTACT) ? name.substring(OF_CONTACT.length()) : name);
  }
}
