package koe.survey.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyRequest;
import koe.survey.definition.Surveys;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Fitting;
import koe.survey.transfer.draft.Warning;
import koe.survey.transfer.limesurvey.LimeSurveyFormat;
import koe.survey.transfer.qualtrics.QualtricsFormat;
import koe.survey.transfer.surveyjs.SurveyJsFormat;

/** Makes a draft survey of a file from another system. */
@Singleton
public class SurveyImport {

  /** The largest file that is read. */
  public static final long MOST_BYTES = 20L << 20;

  private static final int LONGEST_NAME = 300;

  /** A large file takes many times its size while it is read. */
  private static final int AT_ONCE = 2;

  private static final long WAIT_SECONDS = 20;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Surveys surveys;
  private final Semaphore places = new Semaphore(AT_ONCE);

  @Inject
  public SurveyImport(Surveys surveys) {
    this.surveys = surveys;
  }

  /** A survey that was made, and what of the file is not in it. */
  record Imported(UUID survey, List<Warning> warnings) {}

  /**
   * Reads a file and keeps it as a draft.
   *
   * @throws Problem 422 with the place if it cannot be read, 429 if others are being read
   */
  Imported run(UUID workspace, Optional<Format> format, String name, InputStream file, String actor)
      throws IOException {
    waitForPlace();
    try {
      byte[] bytes = withoutMark(file.readAllBytes());
      Draft draft = read(format.orElseGet(() -> Format.of(bytes)), bytes);
      ObjectNode definition = Fitting.fit(draft);
      SurveyRequest request =
          new SurveyRequest(named(name, draft.name()), Optional.empty(), definition);
      SurveyDefinition.parse(definition)
          .warnings()
          .forEach(warning -> draft.warnings().add(warning.pointer(), warning.detail()));
      return new Imported(surveys.create(workspace, request, actor), draft.warnings().all());
    } finally {
      places.release();
    }
  }

  private void waitForPlace() {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) throw Problem.tooMany(WAIT_SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable();
    }
  }

  static Draft read(Format format, byte[] file) {
    return switch (format) {
      case SURVEYJS -> SurveyJsFormat.read(json(file));
      case LSS -> LimeSurveyFormat.read(new ByteArrayInputStream(file));
      case QSF -> QualtricsFormat.read(json(file));
    };
  }

  /** A file that is damaged is well sent, so that this is no bad request but a bad file. */
  private static JsonNode json(byte[] file) {
    try {
      return Json.parse(file);
    } catch (MalformedJson damaged) {
      throw Problem.invalid(damaged.pointer(), damaged.detail());
    }
  }

  private static byte[] withoutMark(byte[] file) {
    boolean marked = file.length >= 3 && Arrays.equals(file, 0, 3, MARK, 0, 3);
    return marked ? Arrays.copyOfRange(file, 3, file.length) : file;
  }

  private static String named(String wanted, String found) {
    String name = wanted.isBlank() ? found.strip().replaceAll("\\s+", " ") : wanted.strip();
    if (name.isEmpty()) return "Imported survey";
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
  }
}
