package koe.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import koe.kernel.survey.SurveyDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurveysTest {

  private final Path directory;

  SurveysTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void an_invented_survey_is_one_that_koe_can_hold() throws IOException {
    SurveyTable table = Surveys.invented(directory, 1);
    assertThat(SurveyDefinition.parse(table.definition()).question("reason")).isPresent();
  }

  @Test
  void invented_answers_are_the_same_every_time_and_one_in_two_has_a_comment() throws IOException {
    List<String> lines = Files.readAllLines(Surveys.invented(directory, 100).file());
    assertThat(lines).hasSize(101);
    assertThat(lines).isEqualTo(Files.readAllLines(Surveys.invented(directory, 100).file()));
    assertThat(lines.stream().skip(1).filter(line -> !line.endsWith("\t"))).hasSize(50);
  }

  @Test
  void every_row_has_as_many_cells_as_there_are_headings() throws IOException {
    List<String> lines = Files.readAllLines(Surveys.outspoken(directory, 50).file());
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 9);
    assertThat(lines.stream().skip(1).map(line -> Arrays.asList(line.split("\t", -1)).get(8)))
        .noneMatch(String::isEmpty);
  }
}
