package koe.kernel.form;

import java.util.Optional;

/**
 * How a customer's page looks: whose it is, its logo, and its style.
 *
 * @param logo the address of the picture
 * @param css the whole style of the page
 */
public record FormLook(String sender, Optional<String> logo, FormStyle css) {

  /** Koe's own colours and nobody's name. */
  public static final FormLook PLAIN = new FormLook("", Optional.empty(), FormStyle.PLAIN);

  /** The same with a picture from another place. */
  public FormLook showing(String picture) {
    return new FormLook(sender, Optional.of(picture), css);
  }

  public static FormLook of(String sender, Branding branding) {
    return new FormLook(
        sender,
        branding.logo().map(hash -> "/r/logo/" + hash),
        branding.colour().map(BrandColour::parse).map(FormStyle::in).orElse(FormStyle.PLAIN));
  }
}
