package koe.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The invented customers of the invented shop. */
final class People {

  static final int NUMBER = 1_200;

  private static final double JAPANESE = 0.6;
  private static final double CONSENT = 0.95;
  private static final List<String> PLANS = List.of("free", "standard", "pro", "enterprise");
  private static final double[] PLAN_ODDS = {30, 40, 22, 8};
  private static final Map<String, List<String>> DOMAINS =
      Map.of("ja", List.of("example.jp"), "en", List.of("example.com", "example.org"));

  private final Dice dice = Dice.thrownFor("people");
  private final List<List<String>> cities = Sheet.read("cities.tsv");
  private final double[] sizes =
      cities.stream().mapToDouble(city -> Double.parseDouble(city.get(2))).toArray();
  private final Map<String, List<String>> names =
      Sheet.read("names.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get(0) + "." + row.get(1), row -> List.of(row.get(2).split("\\|"))));

  private People() {}

  static List<Person> all() {
    People people = new People();
    List<Person> all = new ArrayList<>();
    for (int number = 1; number <= NUMBER; number++) {
      all.add(people.person(String.format(Locale.ROOT, "demo-%04d", number)));
    }
    return List.copyOf(all);
  }

  private Person person(String id) {
    String language = dice.chance(JAPANESE) ? "ja" : "en";
    String plan = PLANS.get(dice.index(PLAN_ODDS));
    List<String> city = cities.get(dice.index(sizes));
    boolean business = plan.equals("enterprise") || dice.chance(0.15);
    return new Person(
        id,
        name(language),
        id + "@" + dice.one(DOMAINS.getOrDefault(language, List.of("example.org"))),
        language,
        plan,
        city.get(0),
        city.get(1),
        business ? "business" : "consumer",
        dice.chance(CONSENT));
  }

  private String name(String language) {
    String family = dice.one(names.getOrDefault(language + ".family", List.of()));
    String given = dice.one(names.getOrDefault(language + ".given", List.of()));
    return language.equals("ja") ? family + " " + given : given + " " + family;
  }

  /** The table that is imported, with a heading. */
  static String csv(List<Person> people) {
    return people.stream()
        .map(
            one ->
                String.join(
                    ",",
                    one.id(),
                    one.email(),
                    one.name(),
                    one.language(),
                    one.plan(),
                    one.city(),
                    one.region(),
                    one.segment(),
                    one.consentsToEmail() ? "yes" : "no"))
        .collect(
            Collectors.joining(
                "\n", "id,email,name,language,plan,city,region,segment,consent.email\n", "\n"));
  }
}
