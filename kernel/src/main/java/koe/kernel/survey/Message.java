package koe.kernel.survey;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something said to a respondent or to a calling program about one answer. */
record Message(String key, List<Object> arguments) {

  static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  String in(String language) {
    Locale locale = language.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    ResourceBundle texts = ResourceBundle.getBundle("koe.kernel.survey.messages", locale);
    return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
  }
}
