package koe.survey.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.form.Branding;
import koe.kernel.form.FormLook;
import koe.kernel.form.FormNotice;

/** How a company appears to its customers now, for pages that show what they would see. */
@Singleton
public class Appearance {

  /** The look of the page, and the notice below it. */
  public record Seen(FormLook look, Optional<FormNotice> notice) {}

  private final Brandings brandings;

  @Inject
  public Appearance(Brandings brandings) {
    this.brandings = brandings;
  }

  /**
   * @param sender the name of the company
   * @param language of the customer
   */
  public Seen of(UUID workspace, String sender, String language) {
    Branding branding = brandings.get(workspace).branding();
    return new Seen(FormLook.of(sender, branding), FormNotice.of(branding, language));
  }
}
