package koe.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** Where surveys are made and sent. */
record SurveyDesk(Visitor staff, Wording words) {

  private static final LocatorAssertions.HasTextOptions PATIENT =
      new LocatorAssertions.HasTextOptions().setTimeout(90_000);

  static SurveyDesk of(Visitor staff) {
    return new SurveyDesk(staff, staff.words());
  }

  /** A survey from a template that takes answers. */
  UUID publish(String template) {
    staff.choose("frame.surveys");
    staff.sees(words.surveys("surveys.title"));
    staff.link(words.surveys("surveys.new")).first().click();
    staff.sees(words.surveys("survey.new.title"));
    Locator card = staff.section(template);
    assertThat(card.getByLabel(words.surveys("survey.name"))).hasValue(template);
    card.getByRole(AriaRole.BUTTON).click();
    staff.sees(template);
    staff.button(words.surveys("survey.publish")).click();
    staff.sees(words.surveys("survey.status.open"));
    return UUID.fromString(staff.page().url().replaceFirst(".*/", ""));
  }

  void add(Customer customer) {
    staff.choose("frame.contacts");
    staff.sees(words.surveys("contacts.title"));
    staff.link(words.surveys("contacts.new")).click();
    staff.sees(words.surveys("contact.new.title"));
    staff.field(words.surveys("contact.email")).fill(customer.email());
    staff.field(words.surveys("contact.name")).fill(customer.name());
    staff.field(words.surveys("contact.id")).fill(customer.id());
    staff.field(words.surveys("contact.language")).selectOption(customer.language().tag());
    staff.field(words.surveys("contact.consent.given")).check();
    staff.button(words.frame("action.save")).click();
    staff.sees(words.surveys("contacts.title"));
    assertThat(row(customer.email())).containsText(words.surveys("consent.yes"));
  }

  /** Sends a survey to everybody, after a look at who that is. */
  void send(UUID survey, Customer customer) {
    staff.choose("frame.distributions");
    staff.sees(words.surveys("distributions.title"));
    staff.link(words.surveys("distribution.new")).first().click();
    staff.sees(words.surveys("distribution.new.title"));
    staff.field(words.surveys("distribution.survey")).selectOption(survey.toString());
    staff.field(words.surveys("distribution.channel")).selectOption("email");
    staff.field(words.surveys("distribution.name")).fill(customer.word());
    staff.button(words.surveys("distribution.new.create")).click();
    staff.sees(customer.word());
    Locator plan = staff.section(words.surveys("dryrun.title"));
    assertThat(plan.locator(".figure")).hasText("1");
    plan.getByText(words.surveys("dryrun.people")).click();
    assertThat(row(customer.id())).containsText(words.surveys("dryrun.asked"));
    staff.button(words.surveys("distribution.launch", 1)).click();
    assertThat(step("funnel.sent")).hasText("1", PATIENT);
    staff.sees(customer.word());
  }

  /** The mail that a customer got, in the frame that shows it. */
  FrameLocator openMail(Customer customer) {
    staff.choose("frame.outbox");
    staff.sees(words.surveys("outbox.title"));
    row(customer.email()).getByRole(AriaRole.LINK).click();
    staff.sees(staff.page().title().replace(" · Koe", ""));
    return staff.page().frameLocator("iframe");
  }

  private Locator step(String key) {
    Locator name = staff.page().getByText(words.surveys(key));
    return staff
        .section(words.surveys("funnel.title"))
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHas(name))
        .locator("span")
        .last();
  }

  private Locator row(String text) {
    return staff
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
