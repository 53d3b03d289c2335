package koe.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to type does what it says. */
@ExtendWith(RunningKoe.class)
class ReadmeExamplesIT {

  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

  private final KoeSystem koe;

  @TempDir Path folder;

  ReadmeExamplesIT(KoeSystem koe) {
    this.koe = koe;
  }

  @Test
  void the_examples_of_the_api_run_in_their_order() throws Exception {
    Workspace workspace = koe.workspace("README");
    Path script = Files.writeString(folder.resolve("examples.sh"), examples());
    Path said = folder.resolve("said.txt");
    ProcessBuilder bash = new ProcessBuilder("bash", "-eu", script.toString());
    bash.environment().put("KOE_URL", koe.url().toString());
    bash.environment().put("KOE_TOKEN", workspace.token());
    bash.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = bash.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the examples end").isTrue();
    assertThat(process.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
  }

  private static String examples() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
    int begin = readme.indexOf("<!-- api-examples:begin -->");
    int end = readme.indexOf("<!-- api-examples:end -->");
    StringBuilder script = new StringBuilder();
    Matcher blocks = BLOCK.matcher(readme.substring(begin, end));
    while (blocks.find()) {
      script.append(blocks.group(1)).append('\n');
    }
    return script.toString();
  }
}
