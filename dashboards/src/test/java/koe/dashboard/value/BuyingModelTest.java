package koe.dashboard.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.dashboard.value.BuyingModel.History;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters and figures are those published for buyers of CDs in 1997 and 1998. */
class BuyingModelTest {

  private final BuyingModel published = new BuyingModel(.243, 4.414, .793, 2.426);

  @Test
  void most_never_come_back_and_ten_purchases_in_two_weeks_are_rare() {
    assertThat(published.probability(0, 39)).isCloseTo(.5737864, within(1e-7));
    assertThat(published.probability(10, 2)).isCloseTo(1.07869e-07, within(1e-12));
  }

  @Test
  void who_bought_twice_and_lately_is_expected_back_once_more() {
    assertThat(published.expected(new History(2, 30.43, 38.86), 39)).isCloseTo(1.226, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({".1429,.0078", "1,.0532", "3,.1506", "31.8571,1.0405", "32,1.0437", "78,1.8576"})
  void purchases_of_new_customers_grow_as_published(double weeks, double purchases) {
    assertThat(published.expected(weeks)).isCloseTo(purchases, within(.003));
  }

  @Test
  void who_never_came_back_cannot_have_left_after_coming_back() {
    assertThat(published.staying(new History(0, 0, 30))).isEqualTo(1);
    assertThat(published.staying(new History(5, 5, 38)))
        .isLessThan(published.staying(new History(5, 35, 38)));
  }

  @Test
  void the_published_parameters_are_found_again_in_the_published_customers() throws IOException {
    Optional<Path> customers = customers();
    assumeTrue(customers.isPresent(), "left out: there are no CDNOW customers beside the project");
    List<History> histories = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(customers.orElseThrow())) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(text)) {
        histories.add(
            new History(
                Double.parseDouble(row.get("frequency")),
                Double.parseDouble(row.get("recency")),
                Double.parseDouble(row.get("T"))));
      }
    }
    BuyingModel found = BuyingModel.of(histories);
    assertThat(found.r()).isCloseTo(.243, within(.002));
    assertThat(found.alpha()).isCloseTo(4.414, within(.02));
    assertThat(found.a()).isCloseTo(.793, within(.01));
    assertThat(found.b()).isCloseTo(2.426, within(.05));
  }

  private static Optional<Path> customers() {
    String given = System.getProperty("KOE_SHARED", System.getenv("KOE_SHARED"));
    Path shared = Path.of(given == null ? "../../shared" : given);
    return Optional.of(shared.resolve("data/rfm/cdnow_customers_summary.csv"))
        .filter(Files::exists);
  }
}
