package koe.dashboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class StoryTest {

  private final Customers customers = new Customers();

  private Story story(String contact) {
    return customers
        .database()
        .inWorkspace(customers.workspace(), handle -> Story.of(handle, contact));
  }

  @Test
  void what_was_sent_answered_and_bought_stands_in_the_order_in_which_it_happened() {
    UUID survey = customers.survey("Shop", "store");
    UUID contact = customers.contact("C-1", "山田花子");
    customers.contact("C-2", "佐藤");
    customers.bought(contact, "2026-04-05T00:00:00Z", 500, "JPY");
    customers.bought(contact, "2026-04-20T00:00:00Z", 700, "JPY");
    customers
        .answers(survey)
        .of("C-1")
        .at("2026-04-10T03:00:00Z")
        .npsWithComment(3, "遅い", "negative", "delivery");
    customers.answers(survey).of("C-2").nps(10);
    customers.invitation(customers.distribution(survey, "email", "4月"), survey, contact, "sent");
    Story story = story("C-1");
    assertThat(story.title()).isEqualTo("山田花子");
    assertThat(story.moments())
        .extracting(CustomerStore.Moment::kind)
        .containsExactly("invitation", "event", "response", "event");
    assertThat(story.moments().get(2).text()).hasValue("遅い");
    assertThat(story.moments().get(2).value()).hasValue(3);
    assertThat(story.newestScores()).extracting(CustomerStore.Scored::value).containsExactly(3);
    assertThat(story.doings().get(0).amount().orElseThrow()).isEqualByComparingTo("1200");
    assertThat(story.doings().get(0).times()).isEqualTo(2);
  }

  @Test
  void who_answered_without_being_in_the_address_book_has_a_story_too() {
    customers.answers(customers.survey("Shop", "store")).of("guest").nps(9);
    assertThat(story("guest").person()).isEmpty();
    assertThat(story("guest").title()).isEqualTo("guest");
  }

  @Test
  void of_nobody_there_is_no_story() {
    assertThatThrownBy(() -> story("nobody"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
  }
}
