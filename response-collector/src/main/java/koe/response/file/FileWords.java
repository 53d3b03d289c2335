package koe.response.file;

import koe.kernel.form.FileLimits;
import koe.kernel.survey.FileQuestion;
import koe.kernel.text.Texts;

/** Says in a language why a file is not taken. */
public record FileWords(Texts.In t) {

  public static FileWords of(Texts.In t) {
    return new FileWords(t);
  }

  public String fault(FileFault fault, FileQuestion question, SentFile file) {
    FileLimits limits = new FileLimits(t, question);
    Object limit =
        switch (fault) {
          case TOO_LARGE -> limits.size();
          case TOO_MANY -> question.most();
          case WRONG_TYPE -> limits.types();
          default -> "";
        };
    return t.get(fault.text(), file.name().text(), limit);
  }
}
