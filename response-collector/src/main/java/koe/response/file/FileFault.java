package koe.response.file;

/** Why a file is not taken. */
public enum FileFault {
  EMPTY("form.file.empty"),
  TOO_LARGE("form.file.large"),
  TOO_MANY("form.file.many"),
  WRONG_TYPE("form.file.type"),
  RUNS("form.file.runs"),
  OTHER_THAN_NAMED("form.file.other");

  private final String text;

  FileFault(String text) {
    this.text = text;
  }

  /** The key of what a respondent is told; its first argument is the file's name. */
  String text() {
    return text;
  }
}
