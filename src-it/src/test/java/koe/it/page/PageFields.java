package koe.it.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.it.system.Reply;

/** The form of a page as somebody without script sends it back. */
final class PageFields {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private PageFields() {}

  static Map<String, String> of(Reply page, String step, String... answers) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page.text());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    for (int i = 0; i < answers.length; i += 2) {
      fields.put(answers[i], answers[i + 1]);
    }
    fields.put("step", step);
    return fields;
  }
}
