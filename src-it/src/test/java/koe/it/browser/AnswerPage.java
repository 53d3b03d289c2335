package koe.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The customer's page, come to by a click on a score in a mail. */
record AnswerPage(Visitor visitor, Customer customer) {

  void hasChosen(int score) {
    visitor.sees("");
    assertThat(
            visitor
                .page()
                .getByRole(
                    AriaRole.RADIO,
                    new Page.GetByRoleOptions().setName(Integer.toString(score)).setExact(true)))
        .isChecked();
  }

  void complain() {
    visitor.field(customer.question()).fill(customer.complaint());
    visitor.button(visitor.words().frame("form.complete")).click();
    visitor.sees(visitor.words().frame("form.thanks.title"));
  }

  /** A link that was used says so, and asks nothing. */
  void cannotBeAnsweredAgain(String link) {
    visitor.page().navigate(link);
    visitor.sees(visitor.words().frame("form.answered.title"));
    assertThat(visitor.page().getByRole(AriaRole.RADIO)).hasCount(0);
  }
}
