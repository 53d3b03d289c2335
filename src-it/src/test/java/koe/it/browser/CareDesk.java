package koe.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a complaint is found, taken care of, and counted. */
record CareDesk(Visitor staff, Wording words) {

  static CareDesk of(Visitor staff) {
    return new CareDesk(staff, staff.words());
  }

  void findsComplaintOf(Customer customer) {
    staff.choose("frame.feedback");
    staff.sees(words.feedback("feedback.title"));
    staff.field(words.feedback("feedback.words")).fill(customer.word());
    staff.button(words.frame("action.search")).click();
    Locator found =
        staff
            .page()
            .getByRole(AriaRole.ARTICLE)
            .filter(new Locator.FilterOptions().setHasText(customer.complaint()))
            .filter(new Locator.FilterOptions().setHasText(words.frame("sentiment.negative")))
            .filter(new Locator.FilterOptions().setHas(staff.link(customer.theme())));
    staff.reloadsUntilSeen(found);
    staff.sees(words.feedback("feedback.title"));
    assertThat(found.locator("mark").first()).isVisible();
  }

  void closesLoopWith(Customer customer, String call, String cause, String action) {
    staff.choose("frame.tasks");
    staff.sees(words.dashboard("tasks.title"));
    Locator task = staff.link(customer.name());
    staff.reloadsUntilSeen(task);
    staff.sees(words.dashboard("tasks.title"));
    task.click();
    staff.sees(customer.name());
    assertThat(staff.section(words.dashboard("task.voice"))).containsText(customer.complaint());
    staff.button(words.dashboard("task.take")).click();
    badgeIs("task.status.assigned");
    staff.field(words.dashboard("task.note.label")).fill(call);
    staff.button(words.dashboard("task.note.contact")).click();
    assertThat(staff.section(words.dashboard("task.log"))).containsText(call);
    staff.sees(customer.name());
    staff.field(words.dashboard("task.field.rootCause")).fill(cause);
    staff.field(words.dashboard("task.field.action")).fill(action);
    staff.button(words.dashboard("task.resolve")).click();
    badgeIs("task.status.resolved");
    Locator resolution = staff.section(words.dashboard("task.resolution"));
    assertThat(resolution).containsText(cause);
    assertThat(resolution).containsText(action);
    staff.sees(customer.name());
  }

  private void badgeIs(String status) {
    assertThat(staff.page().locator(".head .badge").first()).hasText(words.dashboard(status));
  }

  void backlogNamesThemeOf(Customer customer) {
    staff.choose("frame.backlog");
    staff.sees(words.dashboard("backlog.title"));
    Locator theme = staff.section(customer.theme());
    staff.reloadsUntilSeen(theme.getByText(customer.complaint()));
    staff.sees(words.dashboard("backlog.title"));
  }

  /** One detractor: an NPS of -100, with an adjusted Wald interval that is drawn towards 0. */
  void overviewCountsOneDetractor() {
    staff.choose("frame.overview");
    Locator nps = staff.section(words.frame("metric.nps"));
    staff.reloadsUntilSeen(nps);
    staff.sees(words.dashboard("overview.title"));
    assertThat(nps.locator(".figure")).hasText("-100.0");
    assertThat(nps).containsText(words.dashboard("overview.interval") + ": -98.5");
    assertThat(nps.getByText(words.dashboard("overview.n", 1))).isVisible();
    assertThat(
            staff
                .page()
                .getByRole(
                    AriaRole.IMG,
                    new Page.GetByRoleOptions().setName(words.dashboard("overview.trend"))))
        .isVisible();
  }
}
