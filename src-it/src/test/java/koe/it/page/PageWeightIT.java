package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import koe.it.browser.Chromium;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer's browser has to fetch before the first answer. */
@ExtendWith(RunningKoe.class)
class PageWeightIT {

  private static final int MOST_BYTES = 30_000;

  private final KoeSystem koe;

  PageWeightIT(KoeSystem koe) {
    this.koe = koe;
  }

  @Test
  void five_questions_weigh_little_come_at_once_and_from_nowhere_else() {
    SurveysSystem surveys = koe.workspace("Weight").surveys();
    SurveysSystem.Link link =
        surveys.link(
            surveys.open(
                "five",
                Json.read(
                    """
                    {"title": {"ja": "ご来店アンケート", "en": "Your visit"}, "elements": [
                      {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps"},
                      {"type": "radiogroup", "name": "how", "choices": ["車", "電車", "徒歩"]},
                      {"type": "matrix", "name": "detail", "columns": ["不満", "普通", "満足"], "rows": ["味", "接客"]},
                      {"type": "dropdown", "name": "area", "choices": ["北部", "南部"]},
                      {"type": "comment", "name": "why"}]}""")));
    try (Chromium chromium = Chromium.start(koe.url());
        BrowserContext browser = chromium.reading(Language.JAPANESE)) {
      List<Response> fetched = new ArrayList<>();
      Page page = browser.newPage();
      page.onResponse(fetched::add);
      page.navigate("/r/" + link.key());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(fetched.get(0).text()).contains("name=\"nps\"", "name=\"why\"", "<style>");
      assertThat(fetched).hasSize(2).allMatch(one -> one.url().startsWith(koe.url().toString()));
      assertThat(fetched.stream().mapToInt(one -> one.body().length).sum()).isLessThan(MOST_BYTES);
      assertThat(fetched.stream().mapToInt(one -> compressed(one.body())).sum())
          .isLessThan(MOST_BYTES / 3);
      assertThat(browser.cookies()).isEmpty();
    }
  }

  private static int compressed(byte[] body) {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(sink)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sink.size();
  }
}
