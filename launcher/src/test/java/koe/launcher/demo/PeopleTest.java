package koe.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private final List<Person> people = People.all();

  @Test
  void everybody_can_be_told_from_a_real_customer() {
    assertThat(people)
        .allMatch(person -> person.id().matches("demo-\\d{4}"))
        .allMatch(person -> person.email().matches("demo-\\d{4}@example\\.(jp|com|org)"));
    assertThat(people.stream().map(Person::id)).doesNotHaveDuplicates().startsWith("demo-0001");
  }

  @Test
  void the_table_has_a_heading_and_a_line_for_each() {
    List<String> lines = People.csv(people).lines().toList();

    assertThat(lines).hasSize(people.size() + 1);
    assertThat(lines.get(0))
        .isEqualTo("id,email,name,language,plan,city,region,segment,consent.email");
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 9);
  }
}
